import { concatAll, slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { plain } from '@/lib/model/content'
import type {
  Action,
  FlagAction,
  FlagName,
  RealignAction,
  RealignRun,
  Seen,
} from '@/lib/model/review'
import type { ReviseAction, ReviseLabel } from '@/lib/model/review'
import { STATUSES } from '@/lib/model/review'
import { joinedText } from './joined'
import { proposeUnlink } from './propose'
import { proposeEmpty, proposeMoveSentence } from './propose-move'
import type { Choices } from './random'
import { between, chance, pick } from './random'
import { code, randomSentence, randomSpace } from './random-document'
import { displaySource, liveStates } from './state'
import { emittingOf } from './realign'
import type { ReviewView, SegmentState } from './view'

/** What people do, and what goes wrong on the way: stale, foreign and torn actions too. `past` are ids of earlier actions. */
export function randomAction(
  choices: Choices,
  view: ReviewView,
  id: string,
  past: readonly string[],
): Action {
  const [first, ...rest] = liveStates(view)
  const undone = past.length > 0 ? past[past.length - 1 - lowly(choices, past.length)] : undefined
  const roll = choices.below(100)
  if (undone !== undefined && (roll >= 80 || !first)) {
    return { kind: 'undo', id, label: 'undo', action: undone }
  }
  if (!first) return { kind: 'flag', id, label: 'flag', flags: [] }
  const live: Live = [first, ...rest]
  if (roll < 40) return randomRevise(choices, view, live, id)
  if (roll < 75) return randomRealign(choices, live, id)
  return randomFlag(choices, live, id)
}

type Live = readonly [SegmentState, ...SegmentState[]]

function randomRevise(choices: Choices, view: ReviewView, live: Live, id: string): ReviseAction {
  const chosen = live.filter(() => chance(choices, 15))
  const label = pick(choices, LABELS)
  const changes = [pick(choices, live), ...chosen].map((state) => ({
    ...seen(choices, view, state),
    ...(chance(choices, 75) ? { target: randomTarget(choices, state) } : {}),
    ...statusFor(choices, label),
  }))
  // Enough of them that some have a segment to leave out and another to change.
  const skips = chance(choices, changes.length > 1 ? 70 : 20) ? { onStale: 'skip' as const } : {}
  return { kind: 'revise', id, label, changes: distinct(changes), reason: 'because', ...skips }
}

const LABELS: [ReviseLabel, ...ReviseLabel[]] = [
  'edit',
  'edit',
  'approve',
  'approve',
  'sendBack',
  'restore',
]

function statusFor(choices: Choices, label: ReviseLabel) {
  if (label === 'edit') return {}
  if (label === 'approve')
    return { status: chance(choices, 80) ? ('approved' as const) : ('final' as const) }
  return { status: label === 'sendBack' ? ('rejected' as const) : pick(choices, [...STATUSES]) }
}

function randomTarget(choices: Choices, { head, states, source }: SegmentState): Content {
  const known = [head, ...states.values()]
  const old = known[choices.below(known.length)]?.target ?? head.target
  return pick(choices, [
    () => plain(''),
    () => randomSpace(choices),
    () => plain(randomSentence(choices).text.replaceAll('\uFFFC', '')),
    () => randomSentence(choices),
    () => old,
    () => source,
    () => thinned(choices, old),
    () => thinned(choices, old),
    () => concatAll([randomSpace(choices), thinned(choices, old), randomSpace(choices)]),
    () => concatAll([old, code({ kind: 'newUnit' }), plain('new')]),
    () => concatAll([code({ kind: 'newUnit' }), old, old]),
  ])()
}

/** The text with some characters and codes left out, and now and then two parts exchanged. */
function thinned(choices: Choices, content: Content): Content {
  const pieces: Content[] = []
  for (let at = 0; at < content.text.length;) {
    const end = at + ((content.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
    if (!chance(choices, 15)) pieces.push(slice(content, at, end))
    at = end
  }
  const cut = choices.below(pieces.length + 1)
  return concatAll(chance(choices, 10) ? [...pieces.slice(cut), ...pieces.slice(0, cut)] : pieces)
}

function randomRealign(choices: Choices, live: Live, id: string): RealignAction {
  return chance(choices, 40)
    ? randomRepair(choices, live, id)
    : { kind: 'realign', id, ...randomRuns(choices, live, id) }
}

/** What the keys and the mouse propose: sentences that go to a neighbour, links that are taken apart. */
function randomRepair(choices: Choices, live: Live, id: string): RealignAction {
  const at = choices.below(live.length)
  const [first = live[0], second] = live.slice(at, at + 2)
  const ids = { action: id, born: [`${id}.0`, `${id}.1`] as const }
  if (!second || chance(choices, 20)) return proposeUnlink(first, ids)
  const side = pick(choices, ['source', 'target'] as const)
  const row = pick(choices, [0, 1] as const)
  if (chance(choices, 30)) return proposeEmpty([first, second], side, row, ids)
  const giver = row === 0 ? first : second
  const own = side === 'source' ? displaySource(giver).content : giver.head.target
  const machine = chance(choices, 50)
    ? { machine: between(choices, 0, giver.machine.text.length) }
    : {}
  const border = { side, row, offset: between(choices, 0, own.text.length), ...machine }
  return proposeMoveSentence([first, second], border, ids)
}

function randomRuns(
  choices: Choices,
  live: Live,
  id: string,
): Pick<RealignAction, 'label' | 'runs'> {
  const runs: RealignRun[] = []
  let from = 0
  for (let n = between(choices, 1, 3); n > 0 && from < live.length; n -= 1) {
    const start = from + lowly(choices, live.length - from)
    const states = live.slice(start, start + between(choices, 1, 4))
    runs.push(randomRun(choices, states, `${id}.${n}`))
    from = start + states.length
  }
  return { label: pick(choices, ['split', 'realignRest']), runs }
}

function randomRun(choices: Choices, states: readonly SegmentState[], id: string): RealignRun {
  const born = Array.from({ length: between(choices, 1, 3) }, (_, n) => `${id}.${n}`)
  const joined = joinedText(states.map(emittingOf)).text.text.length
  const first = states[0]?.segment
  const last = states.at(-1)?.segment
  const cuts = (start = 0, end = 0) =>
    born
      .slice(1)
      .map(() => between(choices, start, end))
      .sort((a, b) => a - b)
  return {
    replace: states.map(({ segment, head }) => ({ segment: segment.id, basedOn: head.action })),
    born,
    sourceCuts: cuts(first?.source.start, last?.source.end),
    targetCuts: cuts(0, joined),
    machineCuts: cuts(first?.machine.start, last?.machine.end),
  }
}

function randomFlag(choices: Choices, live: Live, id: string): FlagAction {
  const { segment } = pick(choices, live)
  const name = pick<FlagName>(choices, ['flagged', 'confirmed'])
  return {
    kind: 'flag',
    id,
    label: 'flag',
    flags: [{ segment: segment.id, name, to: chance(choices, 50) }],
  }
}

/** Mostly the state as it is, sometimes an older one or a segment that is gone. */
function seen(choices: Choices, { segments }: ReviewView, state: SegmentState): Seen {
  const all = [...segments.values()]
  const other = chance(choices, 3) ? (all[choices.below(all.length)] ?? state) : state
  const older = chance(choices, 3) ? other.states.get(0) : undefined
  return { segment: other.segment.id, basedOn: (older ?? other.head).action }
}

function distinct<T extends Seen>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [one.segment, one])).values()]
}

/** From 0, small numbers more often. */
function lowly(choices: Choices, below: number): number {
  return choices.below(choices.below(below) + 1)
}
