import { concatAll } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { Failure } from '@/lib/model/result'
import { fail } from '@/lib/model/result'
import type { RealignRun } from '@/lib/model/review'
import type { SegmentState } from './view'

/** The stretches between the cuts of a run: in the imported texts, and in its joined text. */
export interface Cuts {
  readonly source: readonly Range[]
  readonly machine: readonly Range[]
  readonly target: readonly Range[]
}

export function rangesOf(
  { sourceCuts, machineCuts, targetCuts }: RealignRun,
  states: readonly SegmentState[],
  joinedLength: number,
): Cuts {
  const start = states[0]?.segment
  const end = states.at(-1)?.segment
  const between = (side: 'source' | 'machine', cuts: readonly number[]) =>
    stretches(start?.[side].start ?? 0, cuts, end?.[side].end ?? 0)
  return {
    source: between('source', sourceCuts),
    machine: between('machine', machineCuts),
    target: stretches(0, targetCuts, joinedLength),
  }
}

/**
 * Why a run cannot be cut so; null when it can.
 * Fails with `cuts.count`, `cuts.order` (or outside of the run), `cuts.insideCharacter` and
 * `segment.empty` (a born segment would have neither source nor machine's text).
 */
export function refusedCuts(
  run: RealignRun,
  { source, machine, target }: Cuts,
  { joined, states }: { readonly joined: Content; readonly states: readonly SegmentState[] },
): Failure | null {
  const lists = [source, machine, target]
  const count = run.born.length
  if (lists.some((list) => list.length !== count)) return fail('cuts.count').failure
  if (!lists.every((list) => list.every(isForward))) return fail('cuts.order').failure
  const texts = [
    concatAll(states.map((state) => state.source)),
    concatAll(states.map((state) => state.machine)),
    joined,
  ]
  if (lists.some((list, n) => tearsPair(list, texts[n]?.text ?? ''))) {
    return fail('cuts.insideCharacter').failure
  }
  const empty = source.some((range, n) => isEmpty(range) && isEmpty(machine[n] ?? range))
  return empty ? fail('segment.empty').failure : null
}

function stretches(start: number, cuts: readonly number[], end: number): Range[] {
  const ends = [...cuts, end]
  return ends.map((stop, n) => ({ start: n === 0 ? start : (ends[n - 1] ?? start), end: stop }))
}

function isForward({ start, end }: Range): boolean {
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start <= end
}

function isEmpty({ start, end }: Range): boolean {
  return start === end
}

/** Does a border between stretches stand inside a surrogate pair of the text that they tile? */
function tearsPair(ranges: readonly Range[], text: string): boolean {
  const origin = ranges[0]?.start ?? 0
  return ranges.slice(1).some(({ start }) => {
    const at = start - origin
    return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff
  })
}
