import { describe, expect, it } from 'vitest'
import { originOf, redoCandidate, undoable, undoCandidate, type OwnAction } from './own-actions'

describe('what undo and redo would take back', () => {
  it('is the newest action, then the one before it', () => {
    undoes([did('a'), did('b')], 'b')
    undoes([did('a'), did('b'), undo('u', 'b')], 'a')
    undoes([did('a'), undo('u', 'a')], null)
  })

  it('is the same action again after a redo', () => {
    undoes([did('a'), undo('u', 'a'), redo('r', 'u')], 'a')
  })

  it('redoes in the opposite order of the undos', () => {
    const back = [did('a'), did('b'), undo('u', 'b'), undo('v', 'a')]
    redoes(back, 'v')
    redoes([...back, redo('r', 'v')], 'u')
    redoes([...back, redo('r', 'v'), redo('s', 'u')], null)
  })

  it('redoes nothing once something new was done', () => {
    redoes([did('a'), undo('u', 'a'), did('b')], null)
  })

  it('leaves out what somebody else took back, and does not offer to redo that', () => {
    const back: OwnAction = { ...undo('u', 'b'), isForeign: true }
    undoes([did('a'), did('b'), back], 'a')
    redoes([did('a'), did('b'), back], null)
  })

  it('reaches fifty actions back, and no further', () => {
    const many = Array.from({ length: 60 }, (_, n) => did(`a${n}`))
    expect(undoable(many).map(({ id }) => id)).toEqual(
      many
        .slice(10)
        .reverse()
        .map(({ id }) => id),
    )
    const back = many
      .slice(10)
      .reverse()
      .map(({ id }) => undo(`undo of ${id}`, id))
    undoes([...many, ...back], null)
  })

  it('names what a chain of undo and redo began with', () => {
    const own = [did('a'), undo('u', 'a'), redo('r', 'u')]
    expect(originOf(own, 'r')?.id).toBe('a')
    expect(originOf(own, 'unknown')).toBeNull()
  })
})

function undoes(own: OwnAction[], expected: string | null) {
  expect(undoCandidate(own)?.action ?? null).toBe(expected)
}

function redoes(own: OwnAction[], expected: string | null) {
  expect(redoCandidate(own)?.action ?? null).toBe(expected)
}

function did(id: string): OwnAction {
  return { id, kind: 'revise', label: 'edit', undoes: null, segments: ['s1'], count: 1 }
}

function undo(id: string, undoes: string): OwnAction {
  return { id, kind: 'undo', label: 'undo', undoes, segments: [], count: 0 }
}

function redo(id: string, undoes: string): OwnAction {
  return { id, kind: 'undo', label: 'redo', undoes, segments: [], count: 0 }
}
