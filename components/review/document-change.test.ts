import { describe, expect, it } from 'vitest'
import type { SegmentView } from '@/lib/api/answers'
import type { Action, RealignRun } from '@/lib/model/review'
import { acted, type DocumentState, openDocument } from './document-state'
import { documentOf, openedDocument } from './opened-document'

describe('what a file says about units', () => {
  it('stands at once with the segments that a merge or a split makes, as the server will say', () => {
    const before = noted('One. Two. Three.')
    const merged = did(before, realign('m', [0, 1], ['m1'], before))
    expect(notes(merged)).toEqual([
      ['m1', 'One.', 'Two.'],
      ['s3', 'Three.'],
    ])
    // Cut behind `One.`: the mark of the paragraph is one character.
    const cuts = { sourceCuts: [5], targetCuts: [4], machineCuts: [5] }
    const split = did(merged, realign('n', [0], ['n1', 'n2'], merged, cuts))
    expect(notes(split)).toEqual([
      ['n1', 'One.'],
      ['n2', 'Two.'],
      ['s3', 'Three.'],
    ])
  })

  it('comes back with what an undo brings back', () => {
    const before = noted('One. Two.')
    const merged = did(before, realign('m', [0, 1], ['m1'], before))
    const undone = did(merged, { kind: 'undo', id: 'u', label: 'undo', action: 'm' })
    expect(notes(undone)).toEqual([
      ['s1', 'One.'],
      ['s2', 'Two.'],
    ])
  })
})

/** A document in which each word is a unit of its own, with itself for a note. */
function noted(text: string): DocumentState {
  const { info, window } = openedDocument(documentOf(text))
  const segments = window.segments.map((view): SegmentView => {
    const { start, end } = view.segment.source
    const word = view.source.text.replaceAll(/[\s\ufffc]/g, '')
    return { ...view, notes: [{ start, end, notes: [word] }] }
  })
  return openDocument(info, { ...window, segments })
}

function notes({ shown: { rows, loaded } }: DocumentState): string[][] {
  return rows.map(([id]) => [id, ...(loaded.get(id)?.notes.flatMap((unit) => unit.notes) ?? [])])
}

function realign(
  id: string,
  ranks: readonly number[],
  born: readonly string[],
  { shown: { rows, loaded } }: DocumentState,
  cuts: Partial<RealignRun> = {},
): Action {
  const replace = ranks.map((rank) => {
    const segment = rows[rank]![0]
    return { segment, basedOn: loaded.get(segment)!.state.head.action }
  })
  const run = { replace, born, sourceCuts: [], targetCuts: [], machineCuts: [], ...cuts }
  return { kind: 'realign', id, label: born.length > 1 ? 'split' : 'mergeNext', runs: [run] }
}

function did(state: DocumentState, action: Action): DocumentState {
  const next = acted(state, action)
  if (!next.ok) throw new Error(`${action.id} ${next.failure.code}`)
  return next.value
}
