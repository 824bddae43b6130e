import { describe, expect, it } from 'vitest'
import type { OutlineRow } from '@/lib/api/answers'
import { TRAIT } from '@/lib/api/answers'
import { STATUSES, type Status, type Unapproved } from '@/lib/model/review'
import { differingRanks } from './differing-ranks'

describe('the segments that go out other than the machine wrote them', () => {
  it('are those approved with another text, where only approved text may go out', () => {
    expect(ranks('refuse')).toEqual([11, 14])
    expect(ranks('machine')).toEqual([11, 14])
  })

  it('are drafts and texts sent back too, where the current text goes out', () =>
    expect(ranks('current')).toEqual([11, 12, 13, 14]))
})

/** Of a window that begins at rank 10; the first row is approved as the machine wrote it. */
function ranks(choice: Unapproved) {
  const rows = [
    row('approved', 0),
    row('approved', TRAIT.changed),
    row('draft', TRAIT.changed | TRAIT.flagged),
    row('rejected', TRAIT.changed),
    row('final', TRAIT.changed),
    row('initial', TRAIT.heading),
  ]
  return differingRanks(
    { seq: 1, from: 10, total: 20, rows, people: [], loaded: new Map(), freshFrom: 0 },
    choice,
  )
}

function row(status: Status, traits: number): OutlineRow {
  return ['s', 0, STATUSES.indexOf(status), traits, null, 1, 1, 0]
}
