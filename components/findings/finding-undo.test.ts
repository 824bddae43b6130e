import { expect, it } from 'vitest'
import type { Desk } from '../review/desk'
import { canUndoStep, rememberStep, undoStep } from './finding-undo'

it('takes back what was done to findings, the last first', () => {
  const { desk, taken, remember } = deskWith()
  remember('one')
  remember('two')
  expect([undoStep(desk), undoStep(desk), undoStep(desk)]).toEqual([true, true, false])
  expect(taken).toEqual(['two', 'one'])
})

it('leaves it alone while an action that was done since can be taken back', () => {
  const { desk, taken, remember, act } = deskWith()
  remember('one')
  act('edit')
  expect([canUndoStep(desk.store), undoStep(desk)]).toEqual([false, false])
  act(null)
  expect(undoStep(desk)).toBe(true)
  expect(taken).toEqual(['one'])
})

/** A desk of which only the next action to undo is known. */
function deskWith() {
  let next: string | null = null
  const taken: string[] = []
  const state = () => ({ undo: next === null ? null : { action: next } })
  const desk = { store: { state }, tell: () => undefined } as unknown as Desk
  return {
    ...{ desk, taken },
    act: (action: string | null) => void (next = action),
    remember: (name: string) =>
      rememberStep(desk, { back: () => taken.push(name), told: 'told.undismissed', count: 1 }),
  }
}
