import { type Beam, beamOf, type Cells, fillFirstRow, fillRow } from './beam'
import { type Errors, errorsIn, errorsOf } from './errors'

/**
 * The edits of TER: words put in, taken out and replaced, and stretches moved, one edit each.
 *
 * Moves are found greedily: of all that bring words to where the reference has them the one that saves
 * most edits, again and again while one saves any. Words by number, as `numberedWords` gives them.
 * Source: Snover et al. 2006, "A Study of Translation Edit Rate with Targeted Human Annotation"; the
 * limits, the beam and the order among equals are those of sacreBLEU 2.6.0, which follows tercom.
 */
export function editsWithShifts(hypothesis: Int32Array, reference: Int32Array): number {
  if (reference.length === 0) return hypothesis.length
  const search = searchOf(hypothesis, reference)
  let [shifts, tried] = [0, 0]
  for (;;) {
    const best = bestShift(search, tried)
    tried = best.tried
    // What is best when the limit is reached is not done: so it is in sacreBLEU.
    if (tried >= MOST_TRIED || best.saved <= 0) return shifts + search.edits
    turn(search.words, search.words.slice(), best)
    fill(search)
    shifts += 1
  }
}

const LONGEST = 10
const FARTHEST = 50
const MOST_TRIED = 1_000

/** A hypothesis on its way to the reference. */
interface Search {
  readonly words: Int32Array
  readonly reference: Int32Array
  readonly beam: Beam
  readonly cells: Required<Cells>
  /** Edits that would be left without further moves. */
  edits: number
  /** The words with a move that is being tried, and its costs from the first word that it changes. */
  readonly trial: { readonly words: Int32Array; readonly cells: Cells }
}

/** Neighbouring stretches that change over: `[from, middle)` and `[middle, to)`. */
interface Turn {
  readonly from: number
  readonly middle: number
  readonly to: number
}

interface BestShift extends Turn {
  readonly saved: number
  readonly length: number
  readonly start: number
  readonly target: number
}

function searchOf(hypothesis: Int32Array, reference: Int32Array): Search {
  const beam = beamOf(hypothesis.length, reference.length)
  const cells = { costs: new Int32Array(beam.cells), ways: new Uint8Array(beam.cells) }
  const trial = { words: hypothesis.slice(), cells: { costs: new Int32Array(beam.cells) } }
  fillFirstRow(beam, cells)
  const search = { words: hypothesis.slice(), reference, beam, cells, edits: 0, trial }
  fill(search)
  return search
}

function fill(search: Search): void {
  const { words, reference, beam, cells, trial } = search
  for (let row = 1; row <= words.length; row += 1)
    fillRow(beam, { row, word: words[row - 1] ?? 0, reference }, cells.costs, cells)
  search.edits = cells.costs[beam.cells - 1] ?? 0
  trial.words.set(words)
}

/** The best of the moves that are allowed, if there is one, and how many have been tried by then. */
function bestShift(search: Search, triedBefore: number): BestShift & { readonly tried: number } {
  const errors = errorsOf(search.beam, search.cells)
  let best = NONE
  let tried = triedBefore
  for (const { start, length, place } of matches(search, errors)) {
    for (const target of targets(errors, place, length)) {
      const moved = turnOf(start, length, target, search.words.length)
      const saved = search.edits - editsAfter(search, moved)
      const shift = { ...moved, saved, length, start, target }
      if (best === NONE || isBetter(shift, best)) best = shift
      tried += 1
    }
    if (tried >= MOST_TRIED) break
  }
  return { ...best, tried }
}

const NONE: BestShift = { from: 0, middle: 0, to: 0, saved: 0, length: 0, start: 0, target: 0 }

/** Among those that save as much: the longest, then the first, then the one that moves to the front. */
function isBetter(a: BestShift, b: BestShift): boolean {
  if (a.saved !== b.saved) return a.saved > b.saved
  if (a.length !== b.length) return a.length > b.length
  return a.start === b.start ? a.target < b.target : a.start < b.start
}

interface Match {
  readonly start: number
  readonly length: number
  /** Where the reference has the same words. */
  readonly place: number
}

/** Stretches with an error that the reference has elsewhere, where it has an error too. */
function* matches({ words, reference }: Search, errors: Errors): Generator<Match> {
  const { before, partnerOf } = errors
  for (let start = 0; start < words.length; start += 1) {
    if (errorsIn(before.hypothesis, start, LONGEST) === 0) continue
    const end = Math.min(reference.length, start + FARTHEST + 1)
    for (let place = Math.max(0, start - FARTHEST); place < end; place += 1) {
      const partner = partnerOf[place] ?? 0
      for (let length = 1; length <= LONGEST; length += 1) {
        if (start + length > words.length || place + length > reference.length) break
        if (words[start + length - 1] !== reference[place + length - 1]) break
        if (partner >= start && partner < start + length) break
        if (errorsIn(before.hypothesis, start, length) === 0) continue
        if (errorsIn(before.reference, place, length) > 0) yield { start, length, place }
      }
    }
  }
}

/** Before which words of the hypothesis a stretch may go: after each of those that it should follow. */
function* targets({ partnerOf }: Errors, place: number, length: number): Generator<number> {
  let last = -1
  for (let n = place - 1; n < place + length; n += 1) {
    const target = n < 0 ? 0 : (partnerOf[n] ?? 0) + 1
    if (target !== last) yield target
    last = target
  }
}

/** A move as a turn; one into the stretch itself moves it so far beyond its end. */
function turnOf(start: number, length: number, target: number, count: number): Turn {
  if (target < start) return { from: target, middle: start, to: start + length }
  const to = target > start + length ? target : Math.min(target + length, count)
  return { from: start, middle: start + length, to }
}

function turn(words: Int32Array, before: Int32Array, { from, middle, to }: Turn): void {
  words.set(before.subarray(middle, to), from)
  words.set(before.subarray(from, middle), from + to - middle)
}

/**
 * Edits left after a turn. Rows above it are as they were; below it the search ends as soon as a row
 * is as it was but for a constant, for then all further rows are too.
 */
function editsAfter({ words, reference, beam, cells, edits, trial }: Search, move: Turn): number {
  turn(trial.words, words, move)
  for (let row = move.from + 1; row <= words.length; row += 1) {
    const above = row === move.from + 1 ? cells.costs : trial.cells.costs
    fillRow(beam, { row, word: trial.words[row - 1] ?? 0, reference }, above, trial.cells)
    const more = row < move.to ? null : constantBetween(beam, row, cells.costs, trial.cells.costs)
    if (more === null && row < words.length) continue
    trial.words.set(words.subarray(move.from, move.to), move.from)
    return more === null ? (trial.cells.costs[beam.cells - 1] ?? 0) : edits + more
  }
  return edits
}

/** By how much the cells of a row are dearer than before, null where that differs from cell to cell. */
function constantBetween(
  { from, to, at }: Beam,
  row: number,
  before: Int32Array,
  after: Int32Array,
): number | null {
  const start = at[row] ?? 0
  const end = start + (to[row] ?? 0) - (from[row] ?? 0)
  const constant = (after[start] ?? 0) - (before[start] ?? 0)
  for (let cell = start + 1; cell < end; cell += 1)
    if ((after[cell] ?? 0) - (before[cell] ?? 0) !== constant) return null
  return constant
}
