import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActAnswer, OutlineRow } from '@/lib/api/answers'
import type { EventEntry } from '@/lib/api/event-answers'
import { plain } from '@/lib/model/content'
import { fail } from '@/lib/model/result'
import type { Action } from '@/lib/model/review'
import { STATUSES } from '@/lib/model/review'
import { apply } from '@/lib/review/apply'
import { firstView } from '@/lib/review/first-view'
import { fromList } from '@/lib/review/random'
import { randomAction } from '@/lib/review/random-action'
import { randomDocument } from '@/lib/review/random-document'
import { liveStates } from '@/lib/review/state'
import type { ReviewView } from '@/lib/review/view'
import { nextToSend, pendingActions, queueReducer } from './action-queue'
import { decide } from './document-change'
import type { DocumentState } from './document-state'
import { acknowledged, acted, happened, openDocument, outlineCame, refused } from './document-state'
import { documentOf, NOON, openedDocument, TESTER } from './opened-document'
import { rowOf } from './outline-row'
import { ownActionsCame } from './own-came'

describe('the document in the browser', () => {
  it('shows an action at once, and takes the server for its word later', () => {
    const before = open(documentOf('One. Two. Three.'))
    const state = did(before, approve(before, 0))
    expect(statusesOf(state)).toEqual(['approved', 'initial', 'initial'])
    expect(state.base).toBe(before.base)
    const after = served(state)
    expect(after.shown).toBe(after.base)
    expect(statusesOf(after)).toEqual(['approved', 'initial', 'initial'])
    expect(after.base.seq).toBe(1)
  })

  it('refuses at once what cannot be done, and queues nothing', () => {
    const before = open(documentOf('One. Two.'))
    const stale = acted(before, {
      ...approve(before, 0),
      changes: [{ segment: 's1', basedOn: 'x' }],
    })
    expect(stale).toEqual(fail('revision.stale', { segment: 's1' }))
  })

  it('goes back to what stands when the server refuses, and keeps what was done elsewhere', () => {
    const before = open(documentOf('One. Two. Three.'))
    const first = did(before, approve(before, 0))
    const both = did(first, approve(first, 2))
    const refusal = { failure: fail('revision.stale').failure, standing: [] }
    const id = pendingActions(both.queue)[0]!.id
    expect(statusesOf(refused(both, id, refusal, 0))).toEqual(['initial', 'initial', 'approved'])
  })

  it('keeps what it did over what it has not been told yet, and takes both in turn', () => {
    const before = open(documentOf('One. Two.'))
    const state = did(before, approve(before, 0))
    const [action] = pendingActions(state.queue)
    const early = acknowledged(state, action!, answerTo(state, action!, 2))
    expect(early).toMatchObject({ heard: 2, isBehind: false, base: { seq: 0 } })
    expect(statusesOf(early)).toEqual(['approved', 'initial'])
    const late = happened(early, eventOf(before, approve(before, 1), 1))
    expect(late).toMatchObject({ heard: 2, base: { seq: 2 }, ahead: [] })
    expect(statusesOf(late)).toEqual(['approved', 'approved'])
  })

  it('takes what a colleague did for what stands, and does not offer to undo it', () => {
    const before = open(documentOf('One. Two.'))
    const after = happened(before, eventOf(before, approve(before, 0), 1))
    expect(statusesOf(after)).toEqual(['approved', 'initial'])
    expect(after.undo).toBeNull()
    const again = happened(after, eventOf(before, approve(before, 0), 1))
    expect(again.shown.rows).toEqual(after.shown.rows)
  })

  it('offers to undo what the same person did in another browser', () => {
    const before = open(documentOf('One. Two.'))
    const event = { ...eventOf(before, approve(before, 0), 1), author: TESTER.id }
    const after = happened(before, event)
    expect(after.undo).toMatchObject({ action: event.id })
    const undo = { kind: 'undo', id: 'u', label: 'undo', action: event.id } as const
    expect(statusesOf(did(after, undo))).toEqual(['initial', 'initial'])
  })

  it('takes rows for texts that it has not loaded, and asks for the outline where it cannot', () => {
    const whole = open(documentOf('One. Two. Three.'))
    const event = eventOf(whole, approve(whole, 2), 1)
    const { loaded, rows } = whole.base
    const known = new Map([...loaded].filter(([id]) => id !== rows[2]![0]))
    const base = { ...whole.base, loaded: known }
    const row = rows[2]!.with(2, 3) as unknown as OutlineRow
    const after = happened({ ...whole, base, shown: base }, { ...event, rows: [row] })
    expect(statusesOf(after)).toEqual(['initial', 'initial', 'approved'])
    const large = happened(whole, { ...event, change: null, rows: null })
    expect(large.isBehind).toBe(true)
  })

  it('lets the server take back what stands in the outline, and not yet in the texts', () => {
    const before = open(documentOf('One. Two.'))
    const { id, change } = eventOf(before, approve(before, 0), 1)
    const approved = before.base.rows[0]!.with(2, 3) as unknown as OutlineRow
    const outline = { undo: null, redo: null, people: [], rows: [approved, before.base.rows[1]!] }
    const what = { seq: 1, kind: 'revise', label: 'approve', undoes: null } as const
    const own = { ...what, id, change, isUndoneByOther: false, segments: [approved[0]], count: 1 }
    const known = ownActionsCame(outlineCame(before, { seq: 1, ...outline }), {
      ...{ seq: 1, actions: [own], segments: [], states: [] },
    })
    const undo = acted(known, { kind: 'undo', id: 'u', label: 'undo', action: id })
    expect(undo.ok && undo.value.queue.entries).toHaveLength(1)
    expect(undo.ok && statusesOf(undo.value)).toEqual(['approved', 'initial'])
  })

  it('leaves to the server what is undone after something that it takes back alone', () => {
    const before = open(documentOf('One. Two.'))
    const first = did(before, approve(before, 0))
    const segment = first.shown.rows[0]![0]
    const basedOn = first.undo!.action
    const changes = [{ segment, basedOn, target: plain('Another.') }]
    const both = did(first, { kind: 'revise', id: 'b', label: 'edit', changes })
    const known = new Map([...both.changes].filter(([id]) => id !== 'b'))
    const undo = (id: string, action: string) =>
      ({ kind: 'undo', id, label: 'undo', action }) as const
    const unseen = did({ ...both, changes: known }, undo('u', 'b'))
    expect(unseen.shown.rows).toEqual(both.shown.rows)
    const again = did(unseen, undo('v', basedOn))
    expect(again.queue.entries.map(({ action }) => action.id)).toEqual([basedOn, 'b', 'u', 'v'])
  })

  it('forgets what was refused, so that it is not offered to be undone', () => {
    const before = open(documentOf('One. Two.'))
    const state = did(before, approve(before, 0))
    const id = state.queue.entries[0]!.action.id
    const refusal = { failure: fail('permission.denied').failure, standing: [] }
    expect(refused(state, id, refusal, 0).undo).toBeNull()
  })

  it('keeps what is on its way over an outline that does not know of it', () => {
    const before = open(documentOf('One. Two.'))
    const state = did(before, approve(before, 1))
    const outline = { seq: 0, undo: null, redo: null, people: [], rows: before.base.rows }
    expect(statusesOf(outlineCame(state, outline))).toEqual(['initial', 'approved'])
  })

  it('offers to undo what was just done, before the server has heard of it', () => {
    const before = open(documentOf('One. Two.'))
    const state = did(before, approve(before, 0))
    expect(state.undo).toMatchObject({ label: 'approve' })
    const undo = { kind: 'undo', id: 'u', label: 'undo', action: state.undo!.action } as const
    const undone = did(state, undo)
    expect(statusesOf(undone)).toEqual(['initial', 'initial'])
    expect(undone.redo).toMatchObject({ action: 'u' })
  })
})

describe('many actions', () => {
  it('end in the rows that the server would draw, however late its answers come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 400 }), (numbers) => {
        const choices = fromList(numbers)
        const view = firstView(randomDocument(choices), { person: TESTER, removesUnits: true })
        if (view.segments.size === 0) return
        let state = open(view)
        let server = view
        for (let n = 0; n < 8; n++) {
          const past = state.own.map(({ id }) => id)
          const shown = { ...server, segments: statesOf(state) }
          const next = acted(state, randomAction(choices, shown, `a${n}`, past))
          if (next.ok) state = next.value
          if (choices.below(2) === 0) [state, server] = servedBy(state, server)
        }
        while (nextToSend(written(state).queue)) [state, server] = servedBy(state, server)
        expect(withoutAuthors(state.shown.rows)).toEqual(withoutAuthors(rowsOf(server)))
        expect(state.isBehind).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

function open(view: ReviewView): DocumentState {
  const { info, window } = openedDocument(view)
  return openDocument(info, window)
}

let made = 0
function approve(state: DocumentState, rank: number) {
  const segment = state.shown.rows[rank]![0]
  const basedOn = state.shown.loaded.get(segment)!.state.head.action
  const change = { segment, basedOn, status: 'approved' as const, target: plain(`New ${rank}.`) }
  return { kind: 'revise', id: `act${made++}`, label: 'approve', changes: [change] } as const
}

function did(state: DocumentState, action: Action): DocumentState {
  const next = acted(state, action)
  if (!next.ok) throw new Error(next.failure.code)
  return next.value
}

/** The server's answer to the oldest action on its way, given by the same reducer over `base`. */
function served(state: DocumentState): DocumentState {
  const action = nextToSend(written(state).queue)!
  return acknowledged(state, action, answerTo(state, action, state.base.seq + 1))
}

function servedBy(state: DocumentState, server: ReviewView): [DocumentState, ReviewView] {
  const action = nextToSend(written(state).queue)
  if (!action) return [state, server]
  const answer = answerTo(state, action, state.base.seq + 1)
  return [acknowledged(state, action, answer), apply(server, answer.change)]
}

function answerTo(state: DocumentState, action: Action, seq: number): ActAnswer {
  const undone = action.kind === 'undo' ? state.changes.get(action.action) : undefined
  const decided = decide(state.base, state.info, action, undone)
  if (!decided.ok) throw new Error(decided.failure.code)
  return { seq, change: decided.value, at: NOON, author: 'me', undo: null, redo: null }
}

/** A colleague's action, as the server tells of it. */
function eventOf(state: DocumentState, action: Action, seq: number): EventEntry {
  const { change, at } = answerTo(state, action, seq)
  const { id, kind, label } = action
  const what = { seq, id, kind, label, author: 'colleague', at, reason: null, undoes: null }
  return { ...what, change, rows: null }
}

function written(state: DocumentState): DocumentState {
  const ids = state.queue.entries.map(({ action }) => action.id)
  const queue = ids.reduce((q, id) => queueReducer(q, { type: 'written', id }), state.queue)
  return { ...state, queue }
}

function statesOf(state: DocumentState) {
  return new Map([...state.shown.loaded].map(([id, { state: one }]) => [id, one]))
}

function statusesOf(state: DocumentState): string[] {
  return state.shown.rows.map(([, , status]) => STATUSES[status] ?? '')
}

/** Who made a state that was brought back is known to the outline alone. */
function withoutAuthors(rows: readonly OutlineRow[]) {
  return rows.map((row) => row.slice(0, 7))
}

function rowsOf(view: ReviewView) {
  return liveStates(view).map((state) => rowOf(state, 'paragraph', []))
}
