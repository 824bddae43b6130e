import { fileOffsets } from '@/lib/formats/file-offset'
import type { Unit } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'

/**
 * Where a stretch of a text stands. In the file: offsets in the decoded file. In the unit, where the
 * file does not have the unit's text letter by letter: offsets in that text, in which each inline code
 * and each line end is one character.
 */
export interface Place extends Range {
  /** Id of the unit in which it begins. */
  readonly unit: string
  readonly within: 'file' | 'unit'
}

/** The place of a range of a unit's text. */
export function placeInUnit(unit: Unit): (range: Range) => Place {
  const { id, fileStart, content } = unit
  const most = content.text.length
  const inFile = fileStart === null ? null : fileOffsets(unit)
  return ({ start, end }) => {
    const range = { start: Math.min(Math.max(0, start), most), end: Math.min(end, most) }
    if (!inFile) return { ...range, unit: id, within: 'unit' }
    const [from, to] = [inFile(range.start) ?? range.start, inFile(range.end) ?? range.end]
    return { start: from, end: to, unit: id, within: 'file' }
  }
}

/**
 * The place of a range of the imported text of a side, in which one mark stands before each unit. One
 * that goes on into other units ends where it does in the file, or with its first unit.
 */
export function placesIn(units: readonly Unit[]): (range: Range) => Place {
  let end = 0
  const known = units.map((unit) => {
    const start = end + 1
    end = start + unit.content.text.length
    let made: ReturnType<typeof placeInUnit> | null = null
    // Only few are asked for.
    return { start, placeOf: (range: Range) => (made ??= placeInUnit(unit))(range) }
  })
  return (range) => {
    const [first, last] = [lastAt(known, range.start), lastAt(known, range.end)]
    const [from, to] = [known[first], known[last]]
    if (!from || !to) return { ...range, unit: '', within: 'unit' }
    const place = from.placeOf({ start: range.start - from.start, end: range.end - from.start })
    if (first === last || place.within === 'unit') return place
    const goal = to.placeOf({ start: 0, end: range.end - to.start })
    return goal.within === 'file' ? { ...place, end: goal.end } : place
  }
}

/** Index of the last place that does not start after an offset. */
function lastAt(places: readonly { readonly start: number }[], offset: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.start ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
