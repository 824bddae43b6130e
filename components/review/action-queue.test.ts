import { describe, expect, it } from 'vitest'
import { fail } from '@/lib/model/result'
import type { Action } from '@/lib/model/review'
import {
  EMPTY_QUEUE,
  nextToSend,
  pendingActions,
  queueReducer,
  retryDelay,
  saveState,
  type QueueEvent,
  type QueueState,
} from './action-queue'

describe('the queue of actions', () => {
  it('writes an action to the device before it is sent', () => {
    const state = after({ type: 'added', action: edit('a', 's1') })
    expect(nextToSend(state)).toBeNull()
    const written = queueReducer(state, { type: 'written', id: 'a' })
    expect(nextToSend(written)?.id).toBe('a')
  })

  it('sends in order, one at a time', () => {
    const state = after(...queued(edit('a', 's1')), ...queued(edit('b', 's2')))
    expect(nextToSend(state)?.id).toBe('a')
    expect(nextToSend(queueReducer(state, { type: 'sending', id: 'a' }))).toBeNull()
    const answered = queueReducer(state, { type: 'acknowledged', id: 'a', at: NOON })
    expect(nextToSend(answered)?.id).toBe('b')
  })

  it('never overtakes one that is still being written', () => {
    const state = after({ type: 'added', action: edit('a', 's1') }, ...queued(edit('b', 's2')))
    expect(nextToSend(state)).toBeNull()
  })

  it('takes an action once, however often it is added', () => {
    const state = after(...queued(edit('a', 's1')), ...queued(edit('a', 's1')))
    expect(state.entries).toHaveLength(1)
  })

  it('tries again later and later when the server cannot be reached', () => {
    const state = after(...queued(edit('a', 's1')), { type: 'sending', id: 'a' }, UNREACHABLE)
    expect(nextToSend(state)?.id).toBe('a')
    expect([0, 1, 2, 3, 9].map(retryDelay)).toEqual([0, 1000, 2000, 4000, 30_000])
    expect(saveState(state, true)).toEqual({ kind: 'unsent', count: 1 })
  })
})

describe('a refused action', () => {
  const refused = after(
    ...queued(edit('a', 's1')),
    ...queued(edit('b', 's1')),
    ...queued(edit('c', 's2')),
    {
      type: 'refused',
      id: 'a',
      refusal: { failure: fail('revision.stale').failure, standing: [] },
    },
  )

  it('holds back what follows on the same segment and lets the rest pass', () => {
    expect(nextToSend(refused)?.id).toBe('c')
    expect(pendingActions(refused).map((action) => action.id)).toEqual(['c'])
  })

  it('holds back its own undo', () => {
    const undo: Action = { kind: 'undo', id: 'u', label: 'undo', action: 'a' }
    const state = [...queued(undo)].reduce(queueReducer, refused)
    expect(pendingActions(state).map((action) => action.id)).toEqual(['c'])
  })

  it('holds back what follows from a held one', () => {
    const merge = queued(realign('m', ['s1', 's9'], ['m1']))
    const later = queued(edit('d', 'm1'))
    const state = [...merge, ...later].reduce(queueReducer, refused)
    expect(pendingActions(state).map((action) => action.id)).toEqual(['c'])
  })

  it('is said in the top bar until it is settled', () => {
    const sent = queueReducer(refused, { type: 'acknowledged', id: 'c', at: NOON })
    expect(saveState(sent, true)).toEqual({ kind: 'refused', count: 2 })
    const alone = queueReducer(sent, { type: 'settled', id: 'b' })
    expect(saveState(alone, true)).toEqual({ kind: 'refused', count: 1 })
    const settled = queueReducer(alone, { type: 'settled', id: 'a' })
    expect(saveState(settled, true)).toEqual({ kind: 'saved', at: NOON })
  })
})

describe('the save state', () => {
  it('counts what is unsent while offline', () => {
    const state = after(...queued(edit('a', 's1')), ...queued(edit('b', 's2')))
    expect(saveState(state, true)).toEqual({ kind: 'saving' })
    expect(saveState(state, false)).toEqual({ kind: 'unsent', count: 2 })
  })

  it('says nothing of a time before the first save', () =>
    expect(saveState(EMPTY_QUEUE, true)).toEqual({ kind: 'saved', at: null }))
})

const NOON = '2026-03-14T12:00:00.000Z'
const UNREACHABLE: QueueEvent = { type: 'unreachable' }

function after(...events: QueueEvent[]): QueueState {
  return events.reduce(queueReducer, EMPTY_QUEUE)
}

function queued(action: Action): QueueEvent[] {
  return [
    { type: 'added', action },
    { type: 'written', id: action.id },
  ]
}

function edit(id: string, segment: string): Action {
  return { kind: 'revise', id, label: 'edit', changes: [{ segment, basedOn: 'import' }] }
}

function realign(id: string, replace: string[], born: string[]): Action {
  const seen = replace.map((segment) => ({ segment, basedOn: 'import' }))
  const run = { replace: seen, born, sourceCuts: [], targetCuts: [], machineCuts: [] }
  return { kind: 'realign', id, label: 'mergeNext', runs: [run] }
}
