import { describe, expect, it } from 'vitest'
import { apply } from './apply'
import { LEAD } from './drive'
import { proposeMerge, proposeSplit } from './propose'
import { reduce } from './reduce'
import { aligned, rehearse, shown } from './rehearsal'

const DOCUMENT = aligned('A1. A2. | B1.', 'a1. a2. | b1.', 'A1.=a1. A2.=a2. B1.=b1.')

describe('applying a change', () => {
  it('cuts the imported texts of born segments out of those that they replace', () => {
    const review = rehearse(DOCUMENT)
    const states = [0, 1, 2].map((rank) => review.row(rank))
    review.act(proposeMerge(states, { action: 'm', born: ['n1'] }))
    const cut = { target: 4, source: 5, machine: 5 }
    review.act(proposeSplit(review.row(0), cut, { action: 's', born: ['n2', 'n3'] }))
    expect([0, 1].map((rank) => shown(review.row(rank).source))).toEqual(['|0:A1. ', 'A2.|1:B1.'])
    expect([0, 1].map((rank) => shown(review.row(rank).machine))).toEqual(['|0:a1. ', 'a2.|1:b1.'])
  })

  it('passes over what the view does not hold', () => {
    const { view, row } = rehearse(DOCUMENT)
    const change = reduce(view(), proposeMerge([row(0), row(1)], { action: 'm', born: ['n1'] }))
    if (!change.ok) throw new Error(change.failure.code)
    const third = new Map([['s3', row(2)]])
    expect(apply({ ...view(), segments: third }, change.value).segments).toEqual(third)
    const half = new Map([['s1', row(0)]])
    const applied = apply({ ...view(), segments: half }, change.value).segments
    expect(applied.get('s1')?.segment.live).toBe(false)
    expect(applied.has('n1')).toBe(false)
  })

  it('remembers who made a state, and forgets who only brought it back', () => {
    const review = rehearse(DOCUMENT)
    expect(review.row(0).author).toBeNull()
    review.revise(0, { status: 'approved', label: 'approve' })
    expect(review.row(0).author).toBe(LEAD.id)
    review.undo(review.last())
    expect(review.row(0).author).toBeUndefined()
  })
})
