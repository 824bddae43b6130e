import { importedText, slice, slicer, trimGlue } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { EMPTY } from '@/lib/model/content'
import type { Status } from '@/lib/model/review'
import { IMPORT_ACTION } from '@/lib/model/review'
import type { FirstSegment, FirstSegments } from './first-segments'

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
  const target = importedText(units.map(({ id, target: content }) => ({ id, content })))
  const all = [...eachPaired(units, target)]
  return {
    segments: all.map(({ segment }) => segment),
    revisions: all.map(({ head }) => head),
    tail: pairedTail(units),
  }
}

/** The same one by one: of a large file they are not all wanted at once. `target` is its imported text. */
export function* eachPaired(units: readonly Paired[], target: Content): Generator<FirstSegment> {
  const cut = slicer(target)
  const source = { start: 0, end: 0, unitEnd: 0 }
  const machine = { start: 0, end: 0, unitEnd: 0 }
  for (const [n, unit] of units.entries()) {
    const id = `s${n + 1}`
    const before = { source: source.end, machine: machine.end }
    advance(source, unit.source)
    advance(machine, unit.target)
    const isLast = n === units.length - 1
    yield {
      segment: {
        id,
        source: { start: before.source, end: isLast ? source.unitEnd : source.end },
        machine: { start: before.machine, end: isLast ? machine.unitEnd : machine.end },
        lead: cut(before.machine, machine.start),
        bornSeq: 0,
        confidence: null,
        live: true,
        flagged: false,
        confirmed: false,
      },
      head: {
        segment: id,
        number: 0,
        action: IMPORT_ACTION,
        target: cut(machine.start, machine.end),
        status: unit.status,
        restores: null,
      },
    }
  }
}

/** What follows the last target's words. */
export function pairedTail(units: readonly Paired[]): Content {
  const last = units.at(-1)?.target ?? EMPTY
  return slice(last, wordsOf(last).end)
}

interface Place {
  /** Of its words; right behind the unit's mark where it has none. */
  start: number
  end: number
  unitEnd: number
}

/** Moves to the next unit's words in the imported text of its side. */
function advance(place: Place, content: Content): void {
  const begin = place.unitEnd + 1
  const { start, end } = wordsOf(content)
  place.start = begin + start
  place.end = begin + end
  place.unitEnd = begin + content.text.length
}

function wordsOf(content: Content): { readonly start: number; readonly end: number } {
  const words = trimGlue(content)
  return words.content.text === '' ? { start: 0, end: 0 } : words
}
