import type { CountedPair, LexiconCounts } from './lexicon-counts'

/**
 * What is shipped of a language: its words, cut to stems, with the English ones that they answer.
 *
 * `rows` has a line a word: the word, in how many of the `lines` it was seen, and for each English word
 * three more: the word, its expected count given this one, and this one's given the English. Counts are
 * in tenths, parts are separated by spaces. The table of English itself has words and sightings alone.
 */
export interface Table {
  readonly lines: number
  readonly rows: string
}

/** Writes what was learnt of English (source) and a language (target) as the table of that language. */
export function tableOf({ pairs, seen }: LexiconCounts, lines: number): Table {
  const answers = new Map<string, string[]>()
  for (const [english, word, forward, backward] of pairs) {
    const isTelling =
      Math.max(forward, backward) >= LEAST_COUNT &&
      Math.max(forward / (seen[0].get(english) ?? 1), backward / (seen[1].get(word) ?? 1)) >=
        LEAST_PROBABILITY
    if (!isTelling) continue
    const row = answers.get(word) ?? []
    answers.set(word, row)
    row.push(english, tenths(backward), tenths(forward))
  }
  const rows = [...answers].map(([word, row]) =>
    [word, String(seen[1].get(word) ?? 0), ...row].join(' '),
  )
  return { lines, rows: rows.sort().join('\n') }
}

/** The table of English: how often its words were seen. */
export function englishTable({ seen: [english] }: LexiconCounts, lines: number): Table {
  const rows = [...english].filter(([, count]) => count > 1)
  return {
    lines,
    rows: rows
      .map((row) => row.join(' '))
      .sort()
      .join('\n'),
  }
}

/** What tables tell of two languages, neither of which is English: they meet in its words. */
export function throughEnglish(source: Table, target: Table, english: Table): LexiconCounts {
  const [a, b] = [wordsOf(source), wordsOf(target)]
  const seen = new Map(wordsOf(english).map(({ word, count }) => [word, count]))
  const byEnglish = new Map<string, [word: string, toEnglish: number, fromEnglish: number][]>()
  for (const { word, answers } of b)
    for (const { english: key, to, from } of answers) {
      const list = byEnglish.get(key) ?? []
      byEnglish.set(key, list)
      list.push([word, to, from])
    }
  const pairs = a.flatMap(({ word, answers }) => {
    const found = new Map<string, [number, number]>()
    for (const { english: key, to, from } of answers)
      for (const [other, otherTo, otherFrom] of byEnglish.get(key) ?? []) {
        const [forward, backward] = found.get(other) ?? [0, 0]
        const times = Math.max(1, seen.get(key) ?? 1)
        found.set(other, [forward + (to * otherFrom) / times, backward + (otherTo * from) / times])
      }
    return [...found]
      .filter(([, counts]) => Math.max(...counts) >= LEAST_COUNT)
      .map(([other, [forward, backward]]): CountedPair => [word, other, forward, backward])
  })
  return { pairs, seen: [sightings(a), sightings(b)] }
}

/** What the table of a language tells of it and English. */
export function withEnglish(
  table: Table,
  english: Table,
  englishIs: 'source' | 'target',
): LexiconCounts {
  const words = wordsOf(table)
  const sides = [sightings(words), sightings(wordsOf(english))] as const
  const pairs = words.flatMap(({ word, answers }) =>
    answers.map(({ english: key, to, from }): CountedPair =>
      englishIs === 'target' ? [word, key, to, from] : [key, word, from, to],
    ),
  )
  return { pairs, seen: englishIs === 'target' ? sides : [sides[1], sides[0]] }
}

// What is rarer is chance: two thirds of all pairs.
const LEAST_COUNT = 0.5
const LEAST_PROBABILITY = 0.05

interface TableWord {
  readonly word: string
  readonly count: number
  /** Expected counts of the English word given this one, and of this one given the English. */
  readonly answers: readonly {
    readonly english: string
    readonly to: number
    readonly from: number
  }[]
}

function wordsOf({ rows }: Table): TableWord[] {
  return rows.split('\n').map((row) => {
    const [word = '', count = '0', ...rest] = row.split(' ')
    const answers = []
    for (let at = 0; at + 2 < rest.length; at += 3)
      answers.push({
        ...{
          english: rest[at] ?? '',
          to: Number(rest[at + 1]) / 10,
          from: Number(rest[at + 2]) / 10,
        },
      })
    return { word, count: Number(count), answers }
  })
}

function sightings(words: readonly TableWord[]): Map<string, number> {
  return new Map(words.map(({ word, count }) => [word, count]))
}

function tenths(count: number): string {
  return String(Math.round(count * 10))
}
