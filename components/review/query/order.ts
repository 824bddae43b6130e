import type { OutlineRow } from '@/lib/api/answers'
import { hasTrait } from '../outline-row'
import { type Token, tokensOf } from './tokens'

/** The key that says in which order rows are shown. */
export const ORDER_KEY = 'order'
export const ORDERS = ['document', 'link', 'status', 'changed', 'length'] as const
export type OrderName = (typeof ORDERS)[number]

/**
 * Another order than the document's: doubtful links first, what has still to be done first, the last
 * change first, the longest first. `isTurned`: the other way round.
 */
export interface Order {
  readonly name: Exclude<OrderName, 'document'>
  readonly isTurned: boolean
}

/** What the last `order:` of a query asks for, a minus turning it round; null for the document's. */
export function orderOf(tokens: readonly Token[]): Order | null {
  const { isNegated = false, values: [value = ''] = [] } =
    tokens.findLast(({ key }) => key === ORDER_KEY) ?? {}
  const name = nameIn(value)
  if (name === null || name === 'document') return null
  return { name, isTurned: value.startsWith('-') !== isNegated }
}

export function isOrder(value: string): boolean {
  return nameIn(value) !== null
}

/** The word of a query that says the order; '' when none does. */
export function orderTerm(query: string): string {
  return tokensOf(query).findLast(({ key }) => key === ORDER_KEY)?.word ?? ''
}

/** The query in another order: its `order:` changed, put in, or taken out for the document's. */
export function inOrder(query: string, name: OrderName): string {
  const kept = tokensOf(query).flatMap(({ key, word }) => (key === ORDER_KEY ? [] : [word]))
  return [...kept, ...(name === 'document' ? [] : [`${ORDER_KEY}:${name}`])].join(' ')
}

/**
 * Where each row stands in an order, by segment; equal ones stand as in the document, those of which
 * it is not known stand last. `latest` says, by segment, how many were changed after it.
 */
export function placesIn(
  { name, isTurned }: Order,
  rows: readonly OutlineRow[],
  latest: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const sign = isTurned ? -1 : 1
  const measured = rows.map((row, rank) => {
    const measure = measureOf(name, row, latest)
    return { id: row[0], rank, by: measure === null ? Infinity : sign * measure }
  })
  const sorted = measured.toSorted((a, b) => compare(a.by, b.by) || a.rank - b.rank)
  return new Map(sorted.map(({ id }, place) => [id, place]))
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function measureOf(
  name: Order['name'],
  row: OutlineRow,
  latest: ReadonlyMap<string, number>,
): number | null {
  switch (name) {
    case 'link':
      return hasTrait(row, 'confirmed') ? null : row[4]
    case 'status':
      return row[2]
    case 'changed':
      return latest.get(row[0]) ?? null
    case 'length':
      return -Math.max(row[5], row[6])
  }
}

function nameIn(value: string): OrderName | null {
  const word = value.toLowerCase().replace(/^-/, '')
  return ORDERS.find((name) => name === word) ?? null
}
