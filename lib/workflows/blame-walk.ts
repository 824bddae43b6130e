import type { Blamed, Span } from '@/lib/diff/blame'
import { joined, rewritten, shifted, spansWithin, writtenBy } from '@/lib/diff/blame'
import { equal, isAllGlue, slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { RealignRun, Revision } from '@/lib/model/review'
import { joinedText } from '@/lib/review/joined'

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
  return [...statesBlamed(past, segment, new Map()).values()].at(-1) ?? null
}

type ByNumber = ReadonlyMap<number, Blamed>
type Known = Map<string, ByNumber>

function statesBlamed(past: Past, segment: string, known: Known): ByNumber {
  const found = known.get(segment)
  if (found) return found
  const blamed = new Map<number, Blamed>()
  known.set(segment, blamed)
  const states = past.states
    .filter((state) => state.segment === segment)
    .toSorted((a, b) => a.number - b.number)
  let before: Blamed | null = null
  for (const state of states) {
    before = stateBlamed(past, state, { before, blamed, known })
    blamed.set(state.number, before)
  }
  return blamed
}

interface Earlier {
  readonly before: Blamed | null
  readonly blamed: ByNumber
  readonly known: Known
}

function stateBlamed(past: Past, state: WrittenState, { before, blamed, known }: Earlier): Blamed {
  const { segment, number, target, author, restores, label } = state
  const same = restores === null ? null : blamed.get(restores)
  if (same) return same
  if (!before) return birthBlamed(past, state, known)
  if (label === 'restore') {
    const again = [...blamed.values()].findLast(({ text }) => equal(text, target))
    if (again) return again
  }
  if (equal(before.text, target)) return before
  return rewritten(before, target, { segment, revision: number, author }, past.lang)
}

function birthBlamed(past: Past, { segment, target }: WrittenState, known: Known): Blamed {
  const run = past.runs.find(({ born }) => born.includes(segment))
  const machine = { segment, revision: 0, author: null }
  if (!run) return writtenBy(target, machine)
  const rows = run.replace.map(({ segment: id, basedOn }) => {
    const seen = past.states.find((one) => one.segment === id && one.action === basedOn)
    const blamed = seen && statesBlamed(past, id, known).get(seen.number)
    return blamed ?? writtenBy({ text: '', codes: [] }, machine)
  })
  const whole = joinedBlame(past, run, rows)
  const start = placeOf(whole.text, run, segment, target.text)
  const range = { start, end: start + target.text.length }
  return { text: target, spans: joined(spansWithin(whole, range)) }
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
