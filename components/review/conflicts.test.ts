import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/model/content'
import { fail } from '@/lib/model/result'
import { type Conflict, replacing, withTyped } from './conflicts'

describe('a conflict of two texts', () => {
  it('is settled by a merge upon theirs that keeps mine as it was', () =>
    expect(replacing(CONFLICT, 'theirs', 'new', plain('one blue ship'))).toEqual({
      ...{ kind: 'revise', id: 'new', label: 'merge' },
      changes: [{ segment: 's1', basedOn: 'theirs', target: plain('one blue ship') }],
      mergedFrom: { text: plain('one blue boat'), basedOn: 'import' },
    }))

  it('has the newest of what was typed: also since the text that was refused', () => {
    const typed = { document: 'd', segment: 's1', text: plain('one blue boat!'), at: '' }
    expect(withTyped(CONFLICT, { ...typed, basedOn: 'mine' }).mine).toEqual(typed.text)
    expect(withTyped(CONFLICT, { ...typed, basedOn: 'other' })).toBe(CONFLICT)
    expect(withTyped(CONFLICT, undefined)).toBe(CONFLICT)
  })
})

const CONFLICT: Conflict = {
  ...{ segment: 's1', mine: plain('one blue boat'), basedOn: 'import' },
  ...{ failure: fail('revision.stale').failure, actions: ['mine'], canReplace: true },
}
