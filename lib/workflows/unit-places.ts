import type { Unit, UnitKind, UnitNotes } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'

/** Where units stand in the imported text of their side. */
export interface UnitPlaces {
  /** Offset of each unit's mark, rising. */
  readonly starts: readonly number[]
  readonly end: number
  /** The kind of the unit that holds an offset; a paragraph where there is no unit. */
  readonly kindAt: (offset: number) => UnitKind
  /** What the file says to a translator about the units that a range touches. */
  readonly notesIn: (range: Range) => readonly UnitNotes[]
}

/**
 * A unit takes one character for its mark and then its text. `origin` is where the first unit
 * starts: not 0 when only some of a side's units are at hand.
 */
export function unitPlaces(units: readonly Unit[], origin = 0): UnitPlaces {
  const starts: number[] = []
  let end = origin
  for (const { content } of units) {
    starts.push(end)
    end += 1 + content.text.length
  }
  const kindAt = (offset: number) => units[indexAt(starts, offset)]?.kind ?? 'paragraph'
  const notesIn = (range: Range) => {
    const last = indexAt(starts, Math.max(range.start, range.end - 1))
    const first = Math.max(0, indexAt(starts, range.start))
    return units.slice(first, last + 1).flatMap(({ notes = [] }, n) => {
      const [start = end, next = end] = starts.slice(first + n, first + n + 2)
      return notes.length === 0 ? [] : [{ start, end: next, notes }]
    })
  }
  return { starts, end, kindAt, notesIn }
}

/** Index of the last of the rising `starts` that is not after `offset`; -1 when there is none. */
function indexAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
