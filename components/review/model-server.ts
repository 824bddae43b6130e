import type { ActAnswer } from '@/lib/api/answers'
import type { ActOutcome, ApiClient } from '@/lib/api/client'
import type { EventEntry } from '@/lib/api/event-answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Action } from '@/lib/model/review'
import { apply } from '@/lib/review/apply'
import type { Choices } from '@/lib/review/random'
import { randomAction } from '@/lib/review/random-action'
import { reduce } from '@/lib/review/reduce'
import { liveStates } from '@/lib/review/state'
import type { ReviewView } from '@/lib/review/view'
import type { OpenedDocument } from './document-store'
import { NOON, openedDocument } from './opened-document'
import { rowOf, withPerson } from './outline-row'

/** A server for tests: stores what the reducer says; its requests and answers may be lost. */
export interface ModelServer {
  readonly client: ApiClient
  readonly opened: () => OpenedDocument
  readonly view: () => ReviewView
  readonly log: () => readonly EventEntry[]
  readonly rows: () => readonly ReturnType<typeof rowOf>[]
  readonly colleagueActs: () => void
  /** Answers nothing for so many milliseconds, as after a crash. */
  readonly breakDown: (ms: number) => void
  readonly heal: () => void
}

export function createModelServer(first: ReviewView, choices: Choices): ModelServer {
  let view = first
  let healed = false
  let downUntil = 0
  const log: EventEntry[] = []
  const answers = new Map<string, ActAnswer>()

  const done = (action: Action, author: string): Result<ActAnswer> => {
    const known = answers.get(action.id)
    if (known) return ok(known)
    const entry = action.kind === 'undo' && log.find(({ id }) => id === action.action)
    const isTaken = action.kind === 'undo' && isUndone(log, action.action)
    if (isTaken) return fail('undo.already')
    const undone = entry && entry.change
    const by = entry ? entry.author : ''
    const mine = undone ? { undone: { id: entry.id, change: undone, by } } : {}
    const result = reduce({ ...view, ...mine }, action)
    if (!result.ok) return result
    view = apply(view, result.value, author)
    const seq = log.length + 1
    const { id, kind, label } = action
    const undoes = action.kind === 'undo' ? action.action : null
    const what = { seq, id, kind, label, author, at: NOON, reason: null, undoes }
    log.push({ ...what, change: result.value, rows: null })
    const answer = { seq, change: result.value, at: NOON, author, undo: null, redo: null }
    answers.set(id, answer)
    return ok(answer)
  }
  const isLost = (percent: number) => !healed && choices.below(100) < percent
  const onTheWay = () => new Promise((resolve) => setTimeout(resolve, choices.below(300)))
  const isDown = () => Date.now() < downUntil
  const act = async (_: string, action: Action): Promise<ActOutcome> => {
    await onTheWay()
    if (isDown() || isLost(15)) return { ...fail('server.unreachable'), refusal: null }
    const outcome = done(action, view.person.id)
    await onTheWay()
    if (isLost(15)) return { ...fail('server.unreachable'), refusal: null }
    if (outcome.ok) return outcome
    const segments = openedDocument(view).window.segments
    return { ...outcome, refusal: { ...outcome, segments, seq: log.length } }
  }
  const asked = async <T>(answer: () => T): Promise<Result<T>> => {
    await onTheWay()
    if (isDown() || isLost(10)) return fail('server.unreachable')
    return ok(answer())
  }
  const people = () =>
    liveStates(view).reduce<readonly string[]>((all, { author }) => withPerson(all, author), [])
  const rows = () => liveStates(view).map((state) => rowOf(state, 'paragraph', people()))
  const opened = () => {
    const { info, window } = openedDocument(view)
    return { info, window: { ...window, seq: log.length } }
  }
  const client = {
    act,
    events: (_: string, since: number) =>
      asked(() => ({ seq: log.length, events: log.slice(since) })),
    outline: () =>
      asked(() => ({ seq: log.length, undo: null, redo: null, people: people(), rows: rows() })),
    segments: () => asked(() => opened().window),
    ownActions: () => Promise.resolve(fail('document.missing')),
  } as unknown as ApiClient
  return {
    ...{ client, opened, rows, view: () => view, log: () => log },
    colleagueActs: () => {
      const action = randomAction(choices, view, `c${log.length}-${choices.below(1e6)}`, [])
      done(action, 'colleague')
    },
    breakDown: (ms) => void (downUntil = Date.now() + ms),
    heal: () => {
      healed = true
      downUntil = 0
    },
  }
}

function isUndone(log: readonly EventEntry[], id: string): boolean {
  const undo = log.findLast(({ undoes }) => undoes === id)
  return undo !== undefined && !isUndone(log, undo.id)
}
