import type { Numbered } from './numbering'

/** N-grams of one order: how many each text has, and how many of them they share. */
export interface NgramCount {
  readonly hypothesis: number
  readonly reference: number
  readonly common: number
}

/**
 * Counts by order, from 1 to `orders`, of characters or words by number.
 *
 * An n-gram is numbered by the number of the one without its last symbol and that symbol, so that none
 * is ever written out: a text of a million characters has six million.
 */
export function ngramCounts([hypothesis, reference]: Numbered, orders: number): NgramCount[] {
  const base = alphabetSize(hypothesis, reference)
  const a = { symbols: hypothesis, numbers: new Int32Array(hypothesis.length) }
  const b = { symbols: reference, numbers: new Int32Array(reference.length) }
  return Array.from({ length: orders }, (_, n) => {
    const known = new Map<number, number>()
    const rest = tallied(b, n, base, known)
    const common = taken(a, n, base, known, rest)
    return { hypothesis: countOf(a, n), reference: countOf(b, n), common }
  })
}

/** A text, and the number of the n-gram that begins at each place. */
interface Numbers {
  readonly symbols: Int32Array
  readonly numbers: Int32Array
}

/** Numbers the n-grams of the reference one order longer, and counts them. */
function tallied(text: Numbers, n: number, base: number, known: Map<number, number>): number[] {
  const counts: number[] = []
  for (let at = 0; at < countOf(text, n); at += 1) {
    const key = (text.numbers[at] ?? 0) * base + (text.symbols[at + n] ?? 0)
    let number = known.get(key)
    if (number === undefined) known.set(key, (number = known.size))
    counts[number] = (counts[number] ?? 0) + 1
    text.numbers[at] = number
  }
  return counts
}

/** Takes those of the hypothesis out of the counts, as long as there are some; how many were there. */
function taken(
  text: Numbers,
  n: number,
  base: number,
  known: ReadonlyMap<number, number>,
  rest: number[],
): number {
  let common = 0
  for (let at = 0; at < countOf(text, n); at += 1) {
    const prefix = text.numbers[at] ?? ABSENT
    if (prefix === ABSENT) continue
    const number = known.get(prefix * base + (text.symbols[at + n] ?? 0)) ?? ABSENT
    text.numbers[at] = number
    const left = rest[number] ?? 0
    if (left > 0) {
      rest[number] = left - 1
      common += 1
    }
  }
  return common
}

/** Not in the reference: longer ones that begin with it are not there either. */
const ABSENT = -1

function countOf({ symbols }: Numbers, n: number): number {
  return Math.max(0, symbols.length - n)
}

function alphabetSize(...texts: readonly Int32Array[]): number {
  let largest = 0
  for (const text of texts) for (const symbol of text) if (symbol > largest) largest = symbol
  return largest + 1
}
