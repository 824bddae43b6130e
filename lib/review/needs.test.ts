import { describe, expect, it } from 'vitest'
import type { Code, Content } from '@/lib/model/content'
import { CODE, plain } from '@/lib/model/content'
import type { Action, Change } from '@/lib/model/review'
import { needs } from './needs'
import { proposeMerge } from './propose'
import { aligned, rehearse } from './rehearsal'
import { NOTHING } from './guard'

const REVIEW = rehearse(aligned('A1. | B1.', 'a1. | b1.', 'A1.=a1. B1.=b1.'))

describe('what an action needs', () => {
  it('is the segments that it names', () => {
    const merge = proposeMerge([REVIEW.row(0), REVIEW.row(1)], { action: 'm', born: ['n1'] })
    expect(needs(merge)).toEqual({ segments: ['s1', 's2'], states: [] })
    expect(needs(revise(plain('x')))).toEqual({ segments: ['s1'], states: [] })
  })

  it('is revision 0, too, of a segment whose new text holds codes', () => {
    expect(needs(revise(of({ kind: 'object' }))).states).toEqual([{ segment: 's1', number: 0 }])
  })

  it('but not where the head is loaded and has those codes', () => {
    const foreign = revise(of({ kind: 'object' }))
    expect(needs(foreign, undefined, REVIEW.view()).states).toHaveLength(1)
    expect(needs(revise(of({ kind: 'newUnit' })), undefined, REVIEW.view()).states).toEqual([])
  })

  it('is revision 0, too, of a segment whose approved state is restored', () => {
    const changes = [{ segment: 's1', basedOn: 'import', status: 'approved' as const }]
    const restore: Action = { kind: 'revise', id: 'r', label: 'restore', changes }
    expect(needs(restore).states).toEqual([{ segment: 's1', number: 0 }])
    expect(needs(restore, undefined, REVIEW.view()).states).toEqual([])
  })

  it('is, for an undo, what the undone action touched and the states that come back', () => {
    const change: Change = {
      ...NOTHING,
      revised: [{ segment: 's1', from: 2, to: 3 }],
      ...{ out: [{ segment: 's2', at: 0 }], in: [{ segment: 'n1', at: 0 }] },
      flags: [{ segment: 's1', name: 'flagged', from: false, to: true }],
    }
    const undo: Action = { kind: 'undo', id: 'u', label: 'undo', action: 'a' }
    expect(needs(undo, change)).toEqual({
      segments: ['s1', 's2', 'n1'],
      states: [{ segment: 's1', number: 2 }],
    })
  })
})

function revise(target: Content): Action {
  const changes = [{ segment: 's1', basedOn: 'import', target }]
  return { kind: 'revise', id: 'r', label: 'edit', changes }
}

function of(code: Code): Content {
  return { text: CODE, codes: [code] }
}
