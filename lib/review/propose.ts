import { equal } from '@/lib/inline/content'
import type { RealignAction, RealignRun } from '@/lib/model/review'
import { joinedText } from './joined'
import { emittingOf } from './realign'
import { displayMachine } from './state'
import type { SegmentState } from './view'

/*
 * Actions that repair links, as the screen and the command line propose them. Ids are made by the
 * caller, and so is what needs a diff: where a caret in an edited text stands in the machine's.
 */

/** Ids for an action and for the segments that it bears, in order. */
export interface NewIds<Born extends readonly string[]> {
  readonly action: string
  readonly born: Born
}

/**
 * One border between two pieces. `target` is an offset in the joined text (`joinedText`; in a single
 * segment its target), `source` and `machine` are offsets in the joined slices of the imported texts.
 * Without `machine` the border stands in the machine's text where it does in the target; where only a
 * diff could say that, the machine's text is not cut. Nothing but the baseline depends on it.
 */
export interface Border {
  readonly target: number
  readonly source: number
  readonly machine?: number
}

/** Makes neighbours one segment. */
export function proposeMerge(
  states: readonly SegmentState[],
  ids: NewIds<readonly [string]>,
): RealignAction {
  const cuts = { sourceCuts: [], targetCuts: [], machineCuts: [] }
  return realignOf('mergeNext', states, ids, cuts)
}

/**
 * Cuts a segment in two at a caret in its target, and at one in its source slice. Without a place in
 * the source all of it stays with the first piece, and the second is an addition.
 */
export function proposeSplit(
  state: SegmentState,
  at: Omit<Border, 'source'> & Partial<Border>,
  ids: NewIds<readonly [string, string]>,
): RealignAction {
  const source = at.source ?? state.source.text.length
  const cuts = cutsOf([state], { ...at, source }, state.machine.text.length)
  return realignOf('split', [state], ids, cuts)
}

/**
 * Moves the border between two neighbours: so a sentence of either side changes its segment. A side
 * that is not named keeps its border.
 */
export function proposeMove(
  [first, second]: readonly [SegmentState, SegmentState],
  to: Partial<Border>,
  ids: NewIds<readonly [string, string]>,
): RealignAction {
  const states = [first, second]
  const { spans } = joinedText(states.map(emittingOf))
  const border = { target: spans[0]?.end ?? 0, source: first.source.text.length, ...to }
  return realignOf('move', states, ids, cutsOf(states, border, first.machine.text.length))
}

/** Takes a link apart: the source becomes an omission, the target after it an addition. */
export function proposeUnlink(
  state: SegmentState,
  ids: NewIds<readonly [string, string]>,
): RealignAction {
  const border = { target: 0, source: state.source.text.length, machine: 0 }
  return realignOf('unlink', [state], ids, cutsOf([state], border, 0))
}

/**
 * Where an offset of the joined text stands in the joined machine's slices; null inside a text that
 * is not the machine's any more: only a diff can tell then.
 */
export function machineOffset(states: readonly SegmentState[], offset: number): number | null {
  const { spans } = joinedText(states.map(emittingOf))
  let origin = 0
  for (const [n, state] of states.entries()) {
    const span = spans[n] ?? { start: 0, end: 0 }
    if (offset <= span.start) return origin
    if (offset < span.end) {
      const words = displayMachine(state)
      const untouched = equal(state.head.target, words.content)
      return untouched ? origin + words.start + offset - span.start : null
    }
    origin += state.machine.text.length
    if (offset === span.end) return origin
  }
  return origin
}

type Cuts = Pick<RealignRun, 'sourceCuts' | 'targetCuts' | 'machineCuts'>

function cutsOf(states: readonly SegmentState[], border: Border, machineElse: number): Cuts {
  const { source, machine } = states[0]?.segment ?? NOWHERE
  const inMachine = border.machine ?? machineOffset(states, border.target) ?? machineElse
  return {
    sourceCuts: [source.start + border.source],
    targetCuts: [border.target],
    machineCuts: [machine.start + inMachine],
  }
}

const NOWHERE = { source: { start: 0, end: 0 }, machine: { start: 0, end: 0 } }

function realignOf(
  label: RealignAction['label'],
  states: readonly SegmentState[],
  { action, born }: NewIds<readonly string[]>,
  cuts: Cuts,
): RealignAction {
  const replace = states.map(({ segment, head }) => ({ segment: segment.id, basedOn: head.action }))
  return { kind: 'realign', id: action, label, runs: [{ replace, born, ...cuts }] }
}
