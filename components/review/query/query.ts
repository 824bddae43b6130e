import type { OutlineRow } from '@/lib/api/answers'
import { isQueryKey, QUERY_KEYS, type QueryFacts, type RowTest } from './keys'
import { type Token, tokensOf } from './tokens'

/** What is wrong with a word of a query, and where it stands. */
export interface QueryProblem {
  readonly kind: 'unknownKey' | 'badValue' | 'noValue'
  readonly word: string
  readonly key: string
  readonly value: string
}

/** A word, or words in quotes, that the texts must hold. */
export interface TextTerm {
  readonly text: string
  readonly isNegated: boolean
}

export type SearchedSides = 'both' | 'source' | 'target'

/** A query as it is meant: all its terms must hold, of the values of a term any. */
export interface Query {
  readonly terms: readonly RowTest[]
  readonly texts: readonly TextTerm[]
  /** Where the texts are looked for. */
  readonly sides: SearchedSides
  /** A query with any of these chooses nothing: it is shown what is wrong, and the list stays. */
  readonly problems: readonly QueryProblem[]
}

/** Ids of the segments that hold a text, by the text. */
export type FoundTexts = ReadonlyMap<string, ReadonlySet<string>>

/** Reads a query; never fails, since problems are part of the answer. */
export function parseQuery(text: string): Query {
  const tokens = tokensOf(text)
  const terms = tokens.flatMap((token) => termOf(token) ?? [])
  const texts = tokens.flatMap(({ key, values: [value = ''], isNegated }) =>
    key === null && value !== '' ? [{ text: value, isNegated }] : [],
  )
  return { terms, texts, sides: sidesOf(tokens), problems: tokens.flatMap(problemsOf) }
}

export function isEmptyQuery({ terms, texts, problems }: Query): boolean {
  return terms.length === 0 && texts.length === 0 && problems.length === 0
}

/** The query as one question to a row and its rank. `found` must hold every text of the query. */
export function matcherOf(
  { terms, texts }: Query,
  facts: QueryFacts,
  found: FoundTexts = NOTHING,
): (row: OutlineRow, rank: number) => boolean {
  const holds = texts.map(({ text, isNegated }): RowTest => {
    const ids = found.get(text)
    return ([id]) => (ids?.has(id) ?? false) !== isNegated
  })
  const all = [...terms, ...holds]
  return (row, rank) => {
    for (const test of all) if (!test(row, rank, facts)) return false
    return true
  }
}

const NOTHING: FoundTexts = new Map()

function termOf({ key, values, isNegated }: Token): RowTest | null {
  if (key === null || !isQueryKey(key)) return null
  const tests = values.flatMap((value) => QUERY_KEYS[key].read(value.toLowerCase()) ?? [])
  if (tests.length === 0) return null
  const [only] = tests
  const any: RowTest =
    only && tests.length === 1
      ? only
      : (row, rank, facts) => tests.some((test) => test(row, rank, facts))
  return isNegated ? (row, rank, facts) => !any(row, rank, facts) : any
}

function problemsOf({ word, key, values }: Token): QueryProblem[] {
  if (key === null) return []
  const problem = (kind: QueryProblem['kind'], value = '') => ({ kind, word, key, value })
  if (!isQueryKey(key) && key !== SIDES_KEY) return [problem('unknownKey')]
  if (values.every((value) => value === '')) return [problem('noValue')]
  const isKnown = (value: string) =>
    key === SIDES_KEY ? isSides(value) : QUERY_KEYS[key].read(value.toLowerCase()) !== null
  return values.filter((value) => !isKnown(value)).map((value) => problem('badValue', value))
}

function sidesOf(tokens: readonly Token[]): SearchedSides {
  const last = tokens.findLast(({ key }) => key === SIDES_KEY)?.values[0]
  return isSides(last) ? last : 'both'
}

/** The key that says where texts are looked for. */
export const SIDES_KEY = 'in'
export const SIDES: readonly SearchedSides[] = ['source', 'target', 'both']

function isSides(word: string | undefined): word is SearchedSides {
  return SIDES.some((sides) => sides === word)
}
