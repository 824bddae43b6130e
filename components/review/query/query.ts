import type { OutlineRow } from '@/lib/api/answers'
import { isQueryKey, QUERY_KEY_NAMES, QUERY_KEYS, type QueryFacts, type RowTest } from './keys'
import { isOrder, type Order, ORDER_KEY, orderOf, ORDERS } from './order'
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
  /** Null for that of the document. */
  readonly order: Order | null
  /** Does it ask about comments, which rows do not tell of? */
  readonly asksComments: boolean
  /** And about findings? */
  readonly asksFindings: boolean
  /** Or about errors that people marked? */
  readonly asksErrors: boolean
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
  const problems = tokens.flatMap(problemsOf)
  const asks = {
    asksComments: tokens.some(({ key }) => key === 'comment'),
    asksErrors: tokens.some(({ key }) => key === 'error'),
    asksFindings: tokens.some(({ key }) => key === 'check'),
  }
  return { terms, texts, sides: sidesOf(tokens), order: orderOf(tokens), ...asks, problems }
}

/** Does a query ask for nothing but what is shown without one? */
export function isEmptyQuery({ terms, texts, order, problems }: Query): boolean {
  return terms.length + texts.length + problems.length === 0 && order === null
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
  const isKnown = knownValues(key)
  if (!isKnown) return [problem('unknownKey')]
  if (values.every((value) => value === '') && !isKnown('')) return [problem('noValue')]
  return values.filter((value) => !isKnown(value)).map((value) => problem('badValue', value))
}

/** Null for a key that is none. */
function knownValues(key: string): ((value: string) => boolean) | null {
  if (key === SIDES_KEY) return isSides
  if (key === ORDER_KEY) return isOrder
  return isQueryKey(key) ? (value) => QUERY_KEYS[key].read(value.toLowerCase()) !== null : null
}

function sidesOf(tokens: readonly Token[]): SearchedSides {
  const last = tokens.findLast(({ key }) => key === SIDES_KEY)?.values[0]
  return isSides(last) ? last : 'both'
}

/** The key that says where texts are looked for. */
const SIDES_KEY = 'in'
const SIDES: readonly SearchedSides[] = ['source', 'target', 'both']

function isSides(word: string | undefined): word is SearchedSides {
  return SIDES.some((sides) => sides === word)
}

/** All that may stand before a colon, in the order in which it is offered. */
export const ALL_KEYS: readonly string[] = [...QUERY_KEY_NAMES, SIDES_KEY, ORDER_KEY]

/** What to offer behind a key; nothing for a word that is none. */
export function offersOf(key: string): readonly string[] {
  if (key === SIDES_KEY) return SIDES
  if (key === ORDER_KEY) return ORDERS
  return isQueryKey(key) ? QUERY_KEYS[key].offers : []
}
