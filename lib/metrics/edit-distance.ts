/**
 * Levenshtein distance of two lists of numbers, 32 cells of the matrix in one step.
 *
 * Exact while the matrix has at most 6.4 · 10⁹ cells: two texts of 80,000 characters, which take
 * two seconds. Beyond that only a band about the diagonal is looked at (6,400 cells wide for texts of a
 * million), and the answer is the cheapest way inside it: exact where the texts never run farther
 * apart, else too high.
 * Source: Myers 1999, "A Fast Bit-Vector Algorithm for Approximate String Matching Based on Dynamic
 * Programming", in blocks, with the formulation of Hyyrö 2003.
 */
export function editDistance(a: Int32Array, b: Int32Array, mostSteps = MOST_STEPS): number {
  const [start, end] = commonEnds(a, b)
  const [old, young] = [a.subarray(start, a.length - end), b.subarray(start, b.length - end)]
  if (old.length === 0 || young.length === 0) return old.length + young.length
  return distanceInBlocks(old, young, mostSteps / young.length)
}

const MOST_STEPS = 200_000_000
const BITS = 32

function commonEnds(a: Int32Array, b: Int32Array): [start: number, end: number] {
  const most = Math.min(a.length, b.length)
  let [start, end] = [0, 0]
  while (start < most && a[start] === b[start]) start += 1
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return [start, end]
}

/**
 * A column of the matrix, in blocks of 32 rows: which cells are one dearer, or one cheaper, than the
 * cell above them, and what the lowest cell of each block costs. Blocks up to `last` are in use.
 */
interface Column {
  readonly dearer: Int32Array
  readonly cheaper: Int32Array
  readonly costs: Int32Array
  readonly rows: number
  last: number
}

function distanceInBlocks(a: Int32Array, b: Int32Array, widest: number): number {
  const blocks = Math.ceil(a.length / BITS)
  const half = Math.max(2, Math.floor(widest / 2))
  const places = placesBySymbol(a)
  const column: Column = {
    ...{ dearer: new Int32Array(blocks).fill(-1), cheaper: new Int32Array(blocks) },
    ...{ costs: new Int32Array(blocks), rows: a.length, last: -1 },
  }
  const matches = new Int32Array(blocks)
  for (let n = 0; n < b.length; n += 1) {
    const middle = Math.floor((((n + 1) / b.length) * a.length) / BITS)
    const [first, last] = [Math.max(0, middle - half), Math.min(blocks - 1, middle + half)]
    reach(column, last)
    markMatches(places[b[n] ?? -1], matches, first, last)
    advance(column, matches, first)
    matches.fill(0, first, last + 1)
  }
  return column.costs[blocks - 1] ?? 0
}

/** Brings blocks into use: each of their cells is one dearer than the one above. */
function reach(column: Column, last: number): void {
  while (column.last < last) {
    const above = column.costs[column.last] ?? 0
    column.last += 1
    column.costs[column.last] = above + rowsIn(column, column.last)
  }
}

function rowsIn({ rows }: Column, block: number): number {
  return Math.min(BITS, rows - block * BITS)
}

/** The next column, from block `first` on. Above it each cell is taken to be one dearer than before. */
function advance(column: Column, matches: Int32Array, first: number): void {
  const { dearer, cheaper, costs, last } = column
  let step = 1
  for (let block = first; block <= last; block += 1) {
    const up = dearer[block] ?? 0
    const down = cheaper[block] ?? 0
    const equal = matches[block] ?? 0
    const isCheaper = step < 0 ? 1 : 0
    const carried = equal | isCheaper
    const across = ((((carried & up) + up) | 0) ^ up) | carried
    const rising = down | ~(across | up)
    const falling = up & across
    const shifted = (rising << 1) | (step > 0 ? 1 : 0)
    dearer[block] = (falling << 1) | isCheaper | ~(equal | down | shifted)
    cheaper[block] = shifted & (equal | down)
    const lowest = rowsIn(column, block) - 1
    step = ((rising >>> lowest) & 1) - ((falling >>> lowest) & 1)
    costs[block] = (costs[block] ?? 0) + step
  }
}

/** The blocks that a symbol stands in, in order, and at which of their 32 places. */
interface Places {
  readonly blocks: number[]
  readonly bits: number[]
}

function placesBySymbol(text: Int32Array): readonly (Places | undefined)[] {
  const found: Places[] = []
  text.forEach((symbol, at) => {
    const [block, bit] = [Math.floor(at / BITS), 1 << (at % BITS)]
    const { blocks, bits } = (found[symbol] ??= { blocks: [], bits: [] })
    if (blocks.at(-1) === block) bits.push((bits.pop() ?? 0) | bit)
    else {
      blocks.push(block)
      bits.push(bit)
    }
  })
  return found
}

function markMatches(
  places: Places | undefined,
  matches: Int32Array,
  first: number,
  last: number,
): void {
  if (!places) return
  const { blocks, bits } = places
  for (let n = firstFrom(blocks, first); n < blocks.length; n += 1) {
    const block = blocks[n] ?? 0
    if (block > last) return
    matches[block] = bits[n] ?? 0
  }
}

/** The first place in an ascending list whose number is `least` or more. */
function firstFrom(list: readonly number[], least: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
