/**
 * The part of an edit matrix that is looked at: of row i (the first i words of the hypothesis) the
 * columns (words of the reference) from `from[i]` up to `to[i]`; its cells begin at `at[i]`.
 *
 * The beam of sacreBLEU: 25 columns to either side of the diagonal, more where the reference is over
 * fifty times as long, so that neighbouring rows always share columns. It depends on the lengths alone.
 */
export interface Beam {
  readonly rows: number
  readonly columns: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly at: Int32Array
  readonly cells: number
}

export function beamOf(rows: number, columns: number): Beam {
  const [from, to, at] = [0, 1, 2].map(() => new Int32Array(rows + 1)) as [
    ...[Int32Array, Int32Array, Int32Array],
  ]
  const ratio = rows === 0 ? 1 : columns / rows
  const width = WIDTH < ratio / 2 ? Math.ceil(ratio / 2 + WIDTH) : WIDTH
  to[0] = columns + 1
  let cells = columns + 1
  for (let row = 1; row <= rows; row += 1) {
    const diagonal = Math.floor(row * ratio)
    from[row] = Math.max(0, diagonal - width)
    to[row] = row === rows ? columns + 1 : Math.min(columns + 1, diagonal + width)
    at[row] = cells
    cells += (to[row] ?? 0) - (from[row] ?? 0)
  }
  return { rows, columns, from, to, at, cells }
}

const WIDTH = 25

/** A matrix of costs; `ways` says what was done last on the cheapest way to a cell. */
export interface Cells {
  readonly costs: Int32Array
  readonly ways?: Uint8Array
}

/** Words are taken out of the hypothesis, and put into it. */
export const KEPT = 0
export const REPLACED = 1
export const TAKEN_OUT = 2
export const PUT_IN = 3

/** The first row: every word of the reference is put in. */
export function fillFirstRow({ columns }: Beam, { costs, ways }: Cells): void {
  for (let column = 0; column <= columns; column += 1) costs[column] = column
  ways?.fill(PUT_IN, 0, columns + 1)
}

/**
 * Fills a row from the one above it, which may stand in another matrix. Of equally cheap ways keeping
 * or replacing goes before taking out, and that before putting in.
 */
export function fillRow(
  { from, to, at }: Beam,
  { row, word, reference }: { row: number; word: number; reference: Int32Array },
  above: Int32Array,
  { costs, ways }: Cells,
): void {
  const [first, end, endAbove] = [from[row] ?? 0, to[row] ?? 0, to[row - 1] ?? 0]
  const shiftAbove = (at[row - 1] ?? 0) - (from[row - 1] ?? 0)
  const shift = (at[row] ?? 0) - first
  let left = FAR
  let diagonal = first > (from[row - 1] ?? 0) ? (above[shiftAbove + first - 1] ?? FAR) : FAR
  for (let column = first; column < end; column += 1) {
    const up = column < endAbove ? (above[shiftAbove + column] ?? FAR) : FAR
    const isSame = column > 0 && word === reference[column - 1]
    let cost = isSame ? diagonal : diagonal + 1
    let way = isSame ? KEPT : REPLACED
    if (up + 1 < cost) {
      cost = up + 1
      way = TAKEN_OUT
    }
    if (left + 1 < cost) {
      cost = left + 1
      way = PUT_IN
    }
    costs[shift + column] = cost
    if (ways) ways[shift + column] = way
    left = cost
    diagonal = up
  }
}

/** Dearer than any way, and far from the largest number that a cell can hold. */
const FAR = 1_000_000_000
