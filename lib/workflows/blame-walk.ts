import type { Blamed, Span } from '@/lib/diff/blame'
import { joined, rewritten, shifted, spansWithin, writtenBy } from '@/lib/diff/blame'
import { equal, isAllGlue, slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { RealignRun, Revision } from '@/lib/model/review'
import { joinedText } from '@/lib/review/joined'
import { grouped } from './grouped'

/** A revision with its author and label; nulls for the import. */
export interface WrittenState extends Revision {
  readonly author: string | null
  readonly label: string | null
}

/** What is known of a segment's past, and of those that it was made of. */
export interface Past {
  readonly states: readonly WrittenState[]
  readonly leads: ReadonlyMap<string, Content>
  /** Runs of the realigns that made any of the segments. */
  readonly runs: readonly RealignRun[]
  readonly lang: string
}

/**
 * Who wrote each word of a segment's newest state. A state that restores another has its origins;
 * one at a birth has those of the run's joined text, cut where that was cut: so it is exact over
 * merges, splits, moves and undos. Null when the segment has no state here.
 */
export function blameOf(past: Past, segment: string): Blamed | null {
  return blamerOf(past)(segment)
}

/** The same for many segments of one past: what they have in common is worked out once. */
export function blamerOf(past: Past): (segment: string) => Blamed | null {
  const bySegment = grouped(past.states, (state) => state.segment)
  const bornBy = new Map(past.runs.flatMap((run) => run.born.map((id) => [id, run] as const)))
  const walk = { past, bySegment, bornBy, known: new Map(), wholes: new Map() }
  return (segment) => [...statesBlamed(walk, segment).values()].at(-1) ?? null
}

type ByNumber = ReadonlyMap<number, Blamed>

interface Walk {
  readonly past: Past
  readonly bySegment: ReadonlyMap<string, readonly WrittenState[]>
  readonly bornBy: ReadonlyMap<string, RealignRun>
  readonly known: Map<string, ByNumber>
  /** The joined texts of runs. */
  readonly wholes: Map<RealignRun, Blamed>
}

function statesBlamed(walk: Walk, segment: string): ByNumber {
  const found = walk.known.get(segment)
  if (found) return found
  const blamed = new Map<number, Blamed>()
  walk.known.set(segment, blamed)
  const states = (walk.bySegment.get(segment) ?? []).toSorted((a, b) => a.number - b.number)
  let before: Blamed | null = null
  for (const state of states) {
    before = stateBlamed(walk, state, { before, blamed })
    blamed.set(state.number, before)
  }
  return blamed
}

interface Earlier {
  readonly before: Blamed | null
  readonly blamed: ByNumber
}

function stateBlamed(walk: Walk, state: WrittenState, { before, blamed }: Earlier): Blamed {
  const { segment, number, target, author, restores, label } = state
  const same = restores === null ? null : blamed.get(restores)
  if (same) return same
  if (!before) return birthBlamed(walk, state)
  if (label === 'restore') {
    const again = [...blamed.values()].findLast(({ text }) => equal(text, target))
    if (again) return again
  }
  if (equal(before.text, target)) return before
  return rewritten(before, target, { segment, revision: number, author }, walk.past.lang)
}

function birthBlamed(walk: Walk, { segment, target }: WrittenState): Blamed {
  const run = walk.bornBy.get(segment)
  if (!run) return writtenBy(target, { segment, revision: 0, author: null })
  const whole = wholeOf(walk, run)
  const start = placeOf(whole.text, run, segment, target.text)
  const range = { start, end: start + target.text.length }
  return { text: target, spans: joined(spansWithin(whole, range)) }
}

function wholeOf(walk: Walk, run: RealignRun): Blamed {
  const made = walk.wholes.get(run)
  if (made) return made
  const rows = run.replace.map(({ segment: id, basedOn }) => {
    const seen = walk.bySegment.get(id)?.find(({ action }) => action === basedOn)
    const blamed = seen && statesBlamed(walk, id).get(seen.number)
    return blamed ?? writtenBy({ text: '', codes: [] }, { segment: id, revision: 0, author: null })
  })
  const whole = joinedBlame(walk.past, run, rows)
  walk.wholes.set(run, whole)
  return whole
}

/** The glue between two texts goes with the one after it. */
function joinedBlame({ leads }: Past, run: RealignRun, rows: readonly Blamed[]): Blamed {
  const { text, spans: places } = joinedText(
    rows.map((row, n) => ({
      lead: leads.get(run.replace[n]?.segment ?? '') ?? { text: '', codes: [] },
      target: row.text,
    })),
  )
  const spans: Span[] = []
  for (const [n, row] of rows.entries()) {
    const moved = shifted(row.spans, places[n]?.start ?? 0)
    const [first, end] = [moved[0], spans.at(-1)?.end ?? 0]
    if (first) spans.push({ start: end, end: first.start, by: first.by }, ...moved)
  }
  const last = spans.at(-1)
  if (last) spans.push({ start: last.end, end: text.text.length, by: last.by })
  return { text, spans: joined(spans) }
}

/**
 * Where a born segment's text stands in the joined text: it begins with the first word after its cut,
 * or, where no word stands before that, perhaps with the run's own beginning. So it is where it is
 * first found from there on.
 */
function placeOf(whole: Content, run: RealignRun, segment: string, words: string): number {
  const cut = run.targetCuts[run.born.indexOf(segment) - 1] ?? 0
  const from = isAllGlue(slice(whole, 0, cut)) ? 0 : cut
  return Math.max(from, whole.text.indexOf(words, from))
}
