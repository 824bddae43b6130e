import { type Beam, type Cells, KEPT, PUT_IN, REPLACED, TAKEN_OUT } from './beam'

/** Where the cheapest edit of a hypothesis stands, word by word. */
export interface Errors {
  /** By word of the reference: the last word of the hypothesis up to it, -1 before the first. */
  readonly partnerOf: Int32Array
  /** How many of the first n words are not kept, by n. */
  readonly before: { readonly hypothesis: Int32Array; readonly reference: Int32Array }
}

/** Follows the cheapest way through a filled matrix back to its beginning. */
export function errorsOf({ rows, columns, from, at }: Beam, { ways }: Required<Cells>): Errors {
  const partnerOf = new Int32Array(columns)
  const hypothesis = new Int32Array(rows + 1)
  const reference = new Int32Array(columns + 1)
  let [row, column] = [rows, columns]
  while (row > 0 || column > 0) {
    const way = ways[(at[row] ?? 0) + column - (from[row] ?? 0)]
    const isError = way === KEPT ? 0 : 1
    if (way !== TAKEN_OUT) {
      partnerOf[column - 1] = row - 1
      reference[column] = isError
    }
    if (way !== PUT_IN) hypothesis[row] = isError
    if (way === TAKEN_OUT || way === KEPT || way === REPLACED) row -= 1
    if (way !== TAKEN_OUT) column -= 1
  }
  return { partnerOf, before: { hypothesis: summed(hypothesis), reference: summed(reference) } }
}

/** How many errors a stretch of `length` words has. */
export function errorsIn(before: Int32Array, start: number, length: number): number {
  return (before[Math.min(start + length, before.length - 1)] ?? 0) - (before[start] ?? 0)
}

function summed(counts: Int32Array): Int32Array {
  for (let n = 1; n < counts.length; n += 1) counts[n] = (counts[n] ?? 0) + (counts[n - 1] ?? 0)
  return counts
}
