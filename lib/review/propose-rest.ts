import { isAllGlue, slice, trimGlue } from '@/lib/inline/content'
import type { Range } from '@/lib/model/range'
import type { RealignRun } from '@/lib/model/review'
import { joinedText } from './joined'
import { emittingOf } from './realign'
import { contentChanged, displayMachine } from './state'
import type { SegmentState } from './view'

/** A link that should take the place of others: the words of its two sides, null for none. */
export interface WantedLink {
  /** From its first sentence to its last, in the imported source and target. */
  readonly source: Range | null
  readonly machine: Range | null
  readonly confidence: number
}

/** Has anybody worked on this segment, so that realigning the rest must leave it as it is? */
export function isWorkedOn(state: Pick<SegmentState, 'segment' | 'head' | 'machine'>): boolean {
  const { segment, head } = state
  return segment.confirmed || head.status !== 'initial' || contentChanged(state)
}

/**
 * The runs that turn neighbours, which nobody has worked on, into the links that are wanted there.
 * As short as they can be: links that are there already are in none. What stands alone beside others
 * that do may come before or after them, and it is the same.
 */
export function runsFor(
  states: readonly SegmentState[],
  wanted: readonly WantedLink[],
  newId: () => string,
): RealignRun[] {
  const old = states.map(({ segment }) => ({
    source: segment.source.end,
    machine: segment.machine.end,
  }))
  const next = endsOf(states, wanted)
  const runs: RealignRun[] = []
  for (const [from, to] of meetings(states, old, next)) {
    const replaced = states.slice(from.old, to.old)
    const into = { ends: next.slice(from.next, to.next), links: wanted.slice(from.next, to.next) }
    if (!isSame(replaced, into.links)) runs.push(runOf(replaced, into, newId))
  }
  return runs
}

interface Ends {
  readonly source: number
  readonly machine: number
}

interface Meeting {
  readonly old: number
  readonly next: number
}

/** Where each wanted link ends: behind its words, the last where the neighbours do. */
function endsOf(states: readonly SegmentState[], wanted: readonly WantedLink[]): Ends[] {
  const [first, last] = [states[0]?.segment, states.at(-1)?.segment]
  let end: Ends = { source: first?.source.start ?? 0, machine: first?.machine.start ?? 0 }
  return wanted.map(({ source, machine }, n) => {
    end = { source: source?.end ?? end.source, machine: machine?.end ?? end.machine }
    const isLast = n === wanted.length - 1
    return isLast ? { source: last?.source.end ?? 0, machine: last?.machine.end ?? 0 } : end
  })
}

/** The stretches between places where an old and a wanted link both end, glue left aside. */
function meetings(
  states: readonly SegmentState[],
  old: readonly Ends[],
  next: readonly Ends[],
): [Meeting, Meeting][] {
  const known = wordEnds(states)
  const key = ({ source, machine }: Ends) =>
    `${known(source, 'source')} ${known(machine, 'machine')}`
  const places = new Map(old.map((ends, n) => [key(ends), n + 1]))
  const stretches: [Meeting, Meeting][] = []
  let last: Meeting = { old: 0, next: 0 }
  for (const [n, ends] of next.entries()) {
    const isLast = n === next.length - 1
    const at = isLast ? old.length : places.get(key(ends))
    if (at === undefined || at <= last.old) continue
    const here = { old: at, next: n + 1 }
    stretches.push([last, here])
    last = here
  }
  return stretches
}

/** The end of the last word before a place, so that a border within glue is where its words end. */
function wordEnds(states: readonly SegmentState[]) {
  const ends = {
    source: new Map(states.map((one) => [one.segment.source.end, lastWord(one, 'source')])),
    machine: new Map(states.map((one) => [one.segment.machine.end, lastWord(one, 'machine')])),
  }
  return (place: number, side: 'source' | 'machine') => ends[side].get(place) ?? place
}

function lastWord(state: SegmentState, side: 'source' | 'machine'): number {
  const { content, end } = trimGlue(state[side])
  const { start } = state.segment[side]
  return content.text === '' ? start : start + end
}

/** Are these the same links, if those that are alone may change places? */
function isSame(states: readonly SegmentState[], links: readonly WantedLink[]): boolean {
  if (states.length !== links.length) return false
  if (states.length === 1) return true
  const alone = links.every(({ source, machine }) => source === null || machine === null)
  if (!alone || !states.every(isAlone)) return false
  const sides = (side: 'source' | 'machine') => {
    const old = states.flatMap((one) => rangesOfWords(one, side))
    const next = links.flatMap((link) => link[side] ?? [])
    return old.length === next.length && old.every((end, n) => end === next[n]?.end)
  }
  return sides('source') && sides('machine')
}

function isAlone({ source, machine }: SegmentState): boolean {
  return isAllGlue(source) || isAllGlue(machine)
}

function rangesOfWords(state: SegmentState, side: 'source' | 'machine'): number[] {
  return isAllGlue(state[side]) ? [] : [lastWord(state, side)]
}

function runOf(
  states: readonly SegmentState[],
  { ends, links }: { readonly ends: readonly Ends[]; readonly links: readonly WantedLink[] },
  newId: () => string,
): RealignRun {
  const inner = ends.slice(0, -1)
  const inJoined = joinedOffsets(states)
  return {
    replace: states.map(({ segment, head }) => ({ segment: segment.id, basedOn: head.action })),
    born: ends.map(newId),
    sourceCuts: inner.map(({ source }) => source),
    targetCuts: inner.map(({ machine }) => inJoined(machine)),
    machineCuts: inner.map(({ machine }) => machine),
    confidence: links.map(({ confidence }) => confidence),
  }
}

/** From places in the imported target, to be asked in order, to offsets in the joined text. */
function joinedOffsets(states: readonly SegmentState[]): (place: number) => number {
  const { spans } = joinedText(states.map(emittingOf))
  const texts = states.flatMap((state, n) => {
    const span = spans[n]
    const words = displayMachine(state)
    if (!span || span.start === span.end || words.content.text === '') return []
    const before = trimGlue(slice(state.head.target, 0)).start
    const from = state.segment.machine.start + words.start
    return [{ from, start: span.start + before, length: words.content.text.length }]
  })
  let at = 0
  return (place) => {
    while ((texts[at + 1]?.from ?? Infinity) < place) at += 1
    const text = texts[at]
    if (!text || place <= text.from) return 0
    return text.start + Math.min(place - text.from, text.length)
  }
}
