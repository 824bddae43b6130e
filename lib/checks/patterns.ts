import type { Range } from '@/lib/model/range'
import { type ListWord, plain, type Side } from './list-words'

/**
 * Patterns of words, searched for together.
 *
 * A pattern is words separated by spaces. `*` at the end or the beginning of a word stands for any ending
 * or beginning (with both, at least three letters stand between), `…` for up to four words, a `/` between words of one place for a choice; case and the
 * marks between words are ignored, a hyphen counts as a space; `#` after the first word is any number in
 * digits. A pattern in a script without spaces is
 * found wherever its letters stand.
 */
export interface PatternSet<T> {
  readonly find: (side: Side) => PatternMatch<T>[]
}

export interface PatternMatch<T> extends Range {
  readonly value: T
}

/** Any number of patterns, each with what it stands for. Costs a look-up a word, whatever their number. */
export function patternSet<T>(patterns: Iterable<readonly [string, T]>): PatternSet<T> {
  const rules: Rules<T> = {
    ...{ words: new Map(), starts: new Map(), ends: new Map() },
    ...{ inner: new Map(), runs: new Map(), begun: new Map() },
  }
  for (const [pattern, value] of patterns)
    if (UNSPACED.test(pattern)) put(rules.runs, pattern.charAt(0), { text: pattern, value })
    else for (const places of alternatives(pattern)) add(rules, places, value)
  return { find: (side) => [...inWords(rules, side.words), ...inText(rules, side.text)] }
}

/** Where any of some patterns stands first; null where none does. */
export function firstOf(set: PatternSet<unknown>, side: Side): Range | null {
  return set.find(side)[0] ?? null
}

interface Rules<T> {
  readonly words: Map<string, Rule<T>[]>
  readonly starts: Map<string, Rule<T>[]>
  readonly ends: Map<string, Rule<T>[]>
  readonly inner: Map<string, Rule<T>[]>
  readonly runs: Map<string, { readonly text: string; readonly value: T }[]>
  /** Those that begin with a word, as far as it was asked for: most words come again and again. */
  readonly begun: Map<string, readonly Rule<T>[]>
}

interface Rule<T> {
  readonly places: readonly Place[]
  readonly value: T
}

/** What may stand at one place of a pattern; `gap` words may precede it. */
interface Place {
  readonly text: string
  readonly anyStart: boolean
  readonly anyEnd: boolean
  readonly gap: number
}

const LONGEST_GAP = 4

/** Letters of the beginning or the end by which a starred word is looked up. */
const INDEXED = 5

/** Letters that stand at least between two stars, and by which such a word is looked up. */
const INNER = 3

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function alternatives(pattern: string): Place[][] {
  let all: Place[][] = [[]]
  let gap = 0
  for (const word of plain(pattern.toLowerCase())
    .split(/[\s-]+/)
    .filter(Boolean)) {
    if (word === '…') {
      gap = LONGEST_GAP
      continue
    }
    const choices = word.split('/').map((choice) => placeOf(choice, gap))
    all = all.flatMap((places) => choices.map((choice) => [...places, choice]))
    gap = 0
  }
  return all.filter((places) => places.length > 0)
}

function placeOf(word: string, gap: number): Place {
  return {
    text: word.replaceAll('*', ''),
    anyStart: word.startsWith('*'),
    anyEnd: word.endsWith('*'),
    gap,
  }
}

function add<T>(rules: Rules<T>, places: readonly Place[], value: T) {
  const [first] = places
  if (!first) return
  const rule = { places, value }
  if (first.anyStart && first.anyEnd) put(rules.inner, first.text.slice(0, INNER), rule)
  else if (first.anyStart) put(rules.ends, first.text.slice(-INDEXED), rule)
  else if (first.anyEnd) put(rules.starts, first.text.slice(0, INDEXED), rule)
  else put(rules.words, first.text, rule)
}

function inWords<T>(rules: Rules<T>, words: readonly ListWord[]): PatternMatch<T>[] {
  const found: PatternMatch<T>[] = []
  for (const [n, word] of words.entries())
    for (const key of word.keys)
      for (const rule of beginningWith(rules, key)) {
        const end = endOf(rule, words, n)
        if (end !== null) found.push({ start: word.start, end, value: rule.value })
      }
  return found
}

function beginningWith<T>(rules: Rules<T>, key: string): readonly Rule<T>[] {
  const known = rules.begun.get(key)
  if (known) return known
  if (rules.begun.size > LARGEST_CACHE) rules.begun.clear()
  const made = candidates(rules, key).filter(({ places: [first] }) => first && fits(first, key))
  rules.begun.set(key, made)
  return made
}

const LARGEST_CACHE = 20_000

function candidates<T>({ words, starts, ends, inner }: Rules<T>, key: string): Rule<T>[] {
  const all = [...(words.get(key) ?? [])]
  for (let length = 1; length <= INDEXED && length <= key.length; length += 1) {
    if (starts.size > 0) all.push(...(starts.get(key.slice(0, length)) ?? []))
    if (ends.size > 0) all.push(...(ends.get(key.slice(-length)) ?? []))
  }
  if (inner.size > 0)
    for (let from = 0; from <= key.length - INNER; from += 1)
      all.push(...(inner.get(key.slice(from, from + INNER)) ?? []))
  return all
}

/** Where a rule ends that begins with word `n`; null where the words after it do not stand there. */
function endOf<T>(rule: Rule<T>, words: readonly ListWord[], n: number) {
  let at = n
  for (const [index, place] of rule.places.entries()) {
    if (index === 0) continue
    const next = [...Array(place.gap + 1).keys()].find((skipped) =>
      words[at + 1 + skipped]?.keys.some((one) => fits(place, one)),
    )
    if (next === undefined) return null
    at += 1 + next
  }
  return words[at]?.end ?? null
}

function fits({ text, anyStart, anyEnd }: Place, key: string): boolean {
  if (text === '#') return /^\p{Nd}/u.test(key)
  if (anyStart && anyEnd) return key.includes(text)
  if (anyStart) return key.endsWith(text)
  return anyEnd ? key.startsWith(text) : key === text
}

function inText<T>({ runs }: Rules<T>, text: string): PatternMatch<T>[] {
  const found: PatternMatch<T>[] = []
  if (runs.size === 0) return found
  for (let at = 0; at < text.length; at += 1)
    for (const run of runs.get(text.charAt(at)) ?? [])
      if (text.startsWith(run.text, at))
        found.push({ start: at, end: at + run.text.length, value: run.value })
  return found
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const row = map.get(key)
  if (row) row.push(value)
  else map.set(key, [value])
}
