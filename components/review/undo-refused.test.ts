import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/model/content'
import type { Action } from '@/lib/model/review'
import { acted, type DocumentState, openDocument } from './document-state'
import { documentOf, openedDocument } from './opened-document'
import { withoutChange } from './undo-refused'

describe('taking a change out of a text that was changed since', () => {
  it('leaves what came later', () => {
    const mine = did(open(), 'a', 'the old grey ferry left the harbour')
    const later = did(mine, 'b', 'the old grey ferry left the harbour at noon')
    expect(takenOut(later, 'a')).toBe('the ferry left the harbour at noon')
  })

  it('is for a person where the words touch', () => {
    const mine = did(open(), 'a', 'the slow ferry left the harbour')
    const later = did(mine, 'b', 'the quick ferry left the harbour')
    const taken = withoutChange(later, later.changes.get('a')!, 'x')
    expect(taken).toEqual({ kind: 'touching', segment: 's1' })
  })

  it('keeps both texts in the history and can itself be undone', () => {
    const mine = did(open(), 'a', 'the old grey ferry left the harbour')
    const later = did(mine, 'b', 'the old grey ferry left the harbour at noon')
    const taken = withoutChange(later, later.changes.get('a')!, 'x')
    if (taken.kind !== 'action') throw new Error(taken.kind)
    expect(taken.action.mergedFrom?.text.text).toBe('the ferry left the harbour')
    const after = does(later, taken.action)
    const back = does(after, { kind: 'undo', id: 'u', label: 'undo', action: 'x' })
    expect(textOf(back)).toBe('the old grey ferry left the harbour at noon')
  })

  it('has nothing to do where nothing was changed since', () => {
    const mine = did(open(), 'a', 'the old grey ferry left the harbour')
    expect(withoutChange(mine, mine.changes.get('a')!, 'x')).toEqual({ kind: 'nothing' })
  })
})

function open(): DocumentState {
  const { info, window } = openedDocument(documentOf('Word.'))
  return did(openDocument(info, window), 'first', 'the ferry left the harbour')
}

function did(state: DocumentState, id: string, text: string): DocumentState {
  const basedOn = state.shown.loaded.get('s1')!.state.head.action
  const changes = [{ segment: 's1', basedOn, target: plain(text) }]
  return does(state, { kind: 'revise', id, label: 'edit', changes })
}

function does(state: DocumentState, action: Action): DocumentState {
  const next = acted(state, action)
  if (!next.ok) throw new Error(next.failure.code)
  return next.value
}

function takenOut(state: DocumentState, id: string): string {
  const taken = withoutChange(state, state.changes.get(id)!, 'x')
  if (taken.kind !== 'action') throw new Error(taken.kind)
  return textOf(does(state, taken.action))
}

function textOf({ shown }: DocumentState): string {
  return shown.loaded.get('s1')!.state.head.target.text
}
