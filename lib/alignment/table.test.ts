import { describe, expect, it } from 'vitest'
import type { CountedPair, LexiconCounts } from './lexicon-counts'
import { englishTable, tableOf, throughEnglish, withEnglish } from './table'
import { TABLE_LANGUAGES, tablesFor } from './tables'

// What was learnt of English and German, and of English and French, from 100 lines.
const GERMAN = learnt(
  [
    ['ferry', 'fähre', 9, 8],
    ['bread', 'brot', 6, 6],
    ['bread', 'fähre', 0.2, 0.1],
  ],
  { ferry: 10, bread: 8, once: 1 },
  { fähre: 10, brot: 7 },
)
const FRENCH = learnt(
  [
    ['ferry', 'bac', 5, 5],
    ['bread', 'pain', 7, 7],
  ],
  { ferry: 10, bread: 8 },
  { bac: 6, pain: 8 },
)
const ENGLISH = englishTable(GERMAN, 100)
const [DE, FR] = [tableOf(GERMAN, 100), tableOf(FRENCH, 100)]

describe('a table', () => {
  it('is a line a word, with what it answers; chance is left out', () => {
    expect(DE.rows).toBe('brot 7 bread 60 60\nfähre 10 ferry 80 90')
    expect(ENGLISH.rows).toBe('bread 8\nferry 10')
  })

  it('gives what was learnt, whichever side English is', () => {
    const { pairs, seen } = withEnglish(DE, ENGLISH, 'source')
    expect(sorted(pairs)).toEqual(sorted(GERMAN.pairs.slice(0, 2)))
    expect(seen[1].get('brot')).toBe(7)
    expect(sorted(withEnglish(DE, ENGLISH, 'target').pairs)).toEqual([
      ['brot', 'bread', 6, 6],
      ['fähre', 'ferry', 8, 9],
    ])
  })

  it('meets another one in the words of English', () => {
    const { pairs, seen } = throughEnglish(DE, FR, ENGLISH)
    expect(sorted(pairs)).toEqual([
      ['brot', 'pain', 6 * (7 / 8), 7 * (6 / 8)],
      ['fähre', 'bac', 8 * (5 / 10), 5 * (9 / 10)],
    ])
    expect(seen.map((side) => [...side.keys()].sort())).toEqual([
      ['brot', 'fähre'],
      ['bac', 'pain'],
    ])
  })
})

describe('the shipped tables', () => {
  it.each(TABLE_LANGUAGES.filter((lang) => lang !== 'en'))('know words of %s', async (lang) => {
    const counts = await tablesFor('en', lang)
    expect(counts?.pairs.length).toBeGreaterThan(3_000)
    expect(counts?.pairs.every(([, , f, b]) => f >= 0 && b >= 0)).toBe(true)
  })

  it('are there for either direction, and for relatives', async () => {
    const [there, back] = [await tablesFor('de', 'fr'), await tablesFor('fr', 'de')]
    expect(there?.pairs.length).toBe(back?.pairs.length)
    expect((await tablesFor('nn-NO', 'en-GB'))?.pairs.length).toBeGreaterThan(3_000)
    expect(await tablesFor('sr-Latn', 'en')).toEqual(await tablesFor('hr', 'en'))
  })

  it.each([
    ['en', 'en'],
    ['en', 'xx'],
    ['', 'de'],
  ])('have nothing for %j and %j', async (source, target) =>
    expect(await tablesFor(source, target)).toBeNull(),
  )
})

function learnt(
  pairs: readonly CountedPair[],
  source: Readonly<Record<string, number>>,
  target: Readonly<Record<string, number>>,
): LexiconCounts {
  return { pairs, seen: [new Map(Object.entries(source)), new Map(Object.entries(target))] }
}

function sorted(pairs: readonly CountedPair[]): readonly CountedPair[] {
  return pairs.toSorted(([a], [b]) => (a < b ? -1 : 1))
}
