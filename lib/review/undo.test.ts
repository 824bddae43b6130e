import { describe, expect, it } from 'vitest'
import type { Person } from '@/lib/model/review'
import { LEAD } from './drive'
import { proposeMerge } from './propose'
import type { Rehearsal } from './rehearsal'
import { aligned, rehearse } from './rehearsal'
import { effective } from './state'

const DOCUMENT = aligned('A1. A2. | B1.', 'a1. a2. | b1.', 'A1.=a1. A2.=a2. B1.=b1.')
const EDITOR: Person = { ...LEAD, id: 'editor', mayCause: ['initial', 'draft'], mayReopen: false }

describe('undo', () => {
  it('brings text and status back as a new revision that restores the old', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: 'x', status: 'approved', label: 'approve' })
    expect(review.undo('act0')).toBeNull()
    const { head } = review.row(0)
    expect(head).toMatchObject({
      number: 2,
      restores: 0,
      status: 'initial',
      target: { text: 'a1.' },
    })
    expect(effective(head)).toBe(0)
  })

  it('of an undo is a redo, which restores the state undone', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: 'x' })
    review.undo('act0')
    expect(review.undo('act1')).toBeNull()
    expect(review.row(0).head).toMatchObject({ number: 3, restores: 1, status: 'draft' })
  })

  it('is allowed while the state is still there, though by later undo', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: 'x' })
    review.revise(0, { target: 'y' })
    expect(review.undo('act0')).toBe('undo.changedSince')
    review.undo('act1')
    expect(review.undo('act0')).toBeNull()
    expect(review.text()).toBe('|0:a1. a2.|1:b1.')
  })

  it('of a merge gives the same segments back', () => {
    const review = rehearse(DOCUMENT)
    review.revise(1, { target: 'x' })
    const [first, second] = [review.row(0), review.row(1)]
    merge(review, 'm')
    expect(review.undo('m')).toBeNull()
    expect([review.row(0), review.row(1)]).toEqual([first, second])
  })

  it('of a merge is refused once the merged text was edited or merged on', () => {
    const edited = rehearse(DOCUMENT)
    merge(edited, 'm')
    edited.revise(0, { target: 'x' })
    expect(edited.undo('m')).toBe('undo.changedSince')
    const mergedOn = rehearse(DOCUMENT)
    merge(mergedOn, 'm')
    merge(mergedOn, 'm2')
    expect(mergedOn.undo('m')).toBe('undo.changedSince')
  })

  it('sets flags back, unless another set them meanwhile', () => {
    const review = rehearse(DOCUMENT)
    flag(review, 'f1', true)
    expect(review.undo('f1')).toBeNull()
    expect(review.row(0).segment.flagged).toBe(false)
    expect(review.undo('f1')).toBe('undo.changedSince')
  })

  it('knows no action that the view does not hold', () => {
    expect(rehearse(DOCUMENT).undo('nothing')).toBe('undo.missing')
  })
})

describe('whose action may be undone', () => {
  it('one’s own, also where the older status could not be caused', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { status: 'approved', label: 'approve' })
    const mayReopen = { ...EDITOR, mayReopen: true }
    review.revise(0, { target: 'x' }, mayReopen)
    expect(review.undo('act1', mayReopen)).toBeNull()
    expect(review.row(0).head.status).toBe('approved')
  })

  it('another’s, by who might have done the same by hand', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { status: 'approved', label: 'approve' })
    expect(review.undo('act0', EDITOR)).toBe('permission.reopen')
    expect(review.undo('act0', { ...LEAD, id: 'other' })).toBeNull()
  })

  it('another’s merge, by who may take the statuses apart', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { status: 'approved', label: 'approve' })
    merge(review, 'm')
    expect(review.undo('m', EDITOR)).toBe('permission.status')
    expect(review.undo('m', { ...EDITOR, mayCause: ['approved'] })).toBeNull()
  })

  it('nobody’s, by a reader', () => {
    const review = rehearse(DOCUMENT)
    flag(review, 'f1', true)
    expect(review.undo('f1', { ...LEAD, mayCause: [] })).toBe('permission.readOnly')
  })
})

describe('a flag', () => {
  it('cannot be stale, but its segment can be gone', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: 'x' })
    expect(flag(review, 'f1', true)).toBeNull()
    expect(review.row(0).head.number).toBe(1)
    merge(review, 'm')
    expect(flag(review, 'f2', false)).toBe('segment.retired')
  })
})

function merge(review: Rehearsal, id: string) {
  const states = [review.row(0), review.row(1)]
  expect(review.act(proposeMerge(states, { action: id, born: [`${id}-1`] }))).toBeNull()
}

function flag(review: Rehearsal, id: string, to: boolean) {
  const flags = [{ segment: 's1', name: 'flagged', to }] as const
  return review.act({ kind: 'flag', id, label: 'flag', flags })
}
