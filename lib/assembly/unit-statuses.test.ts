import { describe, expect, it } from 'vitest'
import { concat } from '@/lib/inline/content'
import { CODE, type Content, EMPTY, plain } from '@/lib/model/content'
import type { Status } from '@/lib/model/review'
import { unitStatuses } from './unit-statuses'

describe('the status of a unit', () => {
  it('is that of its segment', () =>
    expect(statuses([mark('1'), plain('A.'), 'approved'], [mark('2'), EMPTY, 'initial'])).toEqual({
      1: 'approved',
      2: 'initial',
    }))

  it('is the weakest where it was divided', () =>
    expect(statuses([mark('1'), plain('A.'), 'final'], [plain(' '), plain('B.'), 'draft'])).toEqual(
      {
        1: 'draft',
      },
    ))

  it('is one for all that were merged', () =>
    expect(
      statuses(
        [mark('1'), concat(plain('A.'), mark('2'), plain('B.')), 'approved'],
        [plain(' '), plain('C.'), 'rejected'],
      ),
    ).toEqual({ 1: 'approved', 2: 'rejected' }))
})

function statuses(...parts: readonly [lead: Content, target: Content, status: Status][]) {
  return Object.fromEntries(
    unitStatuses(parts.map(([lead, target, status]) => ({ lead, target, status }))),
  )
}

function mark(unit: string): Content {
  return { text: CODE, codes: [{ kind: 'unit', unit }] }
}
