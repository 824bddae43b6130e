import { slicer, trimGlue } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import type { Revision, Segment, Status } from '@/lib/model/review'
import { IMPORT_ACTION } from '@/lib/model/review'
import type { FirstSegments } from './first-segments'

/** What a file pairs: the two texts of a unit, which has one id on both sides. */
export interface Paired {
  readonly id: string
  readonly source: Content
  readonly target: Content
  readonly status: Status
}

/**
 * The segments of a document whose file already pairs its texts, one a unit, with the statuses that
 * the file gives. A segment's target begins behind its unit's mark; the white space that ends a unit
 * goes with what follows, as in every document. Confidence is null: nobody guessed.
 */
export function pairedSegments(units: readonly Paired[]): FirstSegments {
  const source = placesOf(units.map((unit) => unit.source))
  const machine = placesOf(units.map((unit) => unit.target))
  const imported = importedTarget(units)
  const cut = slicer(imported)
  const segments = units.map((_, n): Segment => {
    const words = machine[n] ?? NOWHERE
    const start = machine[n - 1]?.end ?? 0
    const isLast = n === units.length - 1
    return {
      ...{ id: `s${n + 1}`, confidence: null, lead: cut(start, words.start), bornSeq: 0 },
      source: {
        start: source[n - 1]?.end ?? 0,
        end: isLast ? (source[n]?.unitEnd ?? 0) : (source[n]?.end ?? 0),
      },
      machine: { start, end: isLast ? words.unitEnd : words.end },
      ...{ live: true, flagged: false, confirmed: false },
    }
  })
  const revisions = units.map((unit, n): Revision => {
    const { start, end } = machine[n] ?? NOWHERE
    return {
      ...{ segment: `s${n + 1}`, number: 0, action: IMPORT_ACTION, restores: null },
      ...{ target: cut(start, end), status: unit.status },
    }
  })
  const last = machine.at(-1) ?? NOWHERE
  return { segments, revisions, tail: cut(last.end, last.unitEnd) }
}

interface Place {
  /** Of its words; right behind the unit's mark where it has none. */
  readonly start: number
  readonly end: number
  readonly unitEnd: number
}

const NOWHERE: Place = { start: 0, end: 0, unitEnd: 0 }

/** Where the words of each unit stand in the imported text of their side. */
function placesOf(contents: readonly Content[]): Place[] {
  let mark = 0
  return contents.map((content) => {
    const begin = mark + 1
    const unitEnd = begin + content.text.length
    mark = unitEnd
    const words = trimGlue(content)
    const isEmpty = words.content.text === ''
    const { start, end } = isEmpty ? { start: 0, end: 0 } : words
    return { start: begin + start, end: begin + end, unitEnd }
  })
}

function importedTarget(units: readonly Paired[]): Content {
  return {
    text: units.map(({ target }) => CODE + target.text).join(''),
    codes: units.flatMap(({ id, target }) => [
      { kind: 'unit' as const, unit: id },
      ...target.codes,
    ]),
  }
}
