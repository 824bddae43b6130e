import { describe, expect, it } from 'vitest'
import type { OutlineRow } from '@/lib/api/answers'
import { anchorAt, carried, NOTHING_SELECTED, ranged, selecting, toggled } from './selection'

describe('choosing segments', () => {
  it('chooses one more, or one less', () => {
    const both = toggled(toggled(NOTHING_SELECTED, 'a'), 'c')
    expect([...both.ids]).toEqual(['a', 'c'])
    expect([...toggled(both, 'a').ids]).toEqual(['c'])
  })

  it('lets a range grow and shrink, and leaves what was chosen before it', () => {
    const three = rangeTo(toggled(toggled(NOTHING_SELECTED, 'z'), 'a'), ['a', 'b', 'c'])
    expect([...three.ids]).toEqual(['z', 'a', 'b', 'c'])
    expect([...rangeTo(three, ['a', 'b']).ids]).toEqual(['z', 'a', 'b'])
  })

  it('begins a range anew where one has gone meanwhile', () => {
    const range = rangeTo(NOTHING_SELECTED, ['a', 'b'])
    expect(anchorAt(range, 'b')).toBe('a')
    expect(anchorAt(range, 'f')).toBe('f')
    expect([...rangeTo(range, ['f', 'g']).ids]).toEqual(['a', 'b', 'f', 'g'])
  })
})

describe('a selection through merges and splits', () => {
  const before = rowsOf('a0 b10 c20 d30')

  it('chooses what was born in the place of a chosen one', () => {
    const merged = rowsOf('a0 m10 d30')
    expect([...carried(selecting(['b', 'd']), before, merged).ids]).toEqual(['d', 'm'])
    expect([...carried(selecting(['c', 'd']), before, merged).ids]).toEqual(['d'])
    const split = rowsOf('a0 b10 c1:20 c2:25 d30')
    expect([...carried(selecting(['c']), before, split).ids]).toEqual(['c1:', 'c2:'])
  })

  it('comes back as it was when that is undone', () => {
    const merged = rowsOf('a0 m10 d30')
    const after = carried(selecting(['b']), before, merged)
    expect([...carried(after, merged, before).ids]).toEqual(['b'])
    const lost = carried(selecting(['c']), before, merged)
    expect([...lost.ids]).toEqual([])
    expect([...carried(lost, merged, before).ids]).toEqual(['c'])
  })

  it('forgets the ends of a range that are gone', () => {
    const { anchor, lead } = carried(
      rangeTo(NOTHING_SELECTED, ['b', 'd']),
      before,
      rowsOf('a0 d30'),
    )
    expect([anchor, lead]).toEqual([null, 'd'])
  })

  it('leaves a range as it is drawn where the same rows are told anew', () => {
    const three = rangeTo(NOTHING_SELECTED, ['a', 'b', 'c'])
    const told = carried(three, before, rowsOf('a0 b10 c20 d30'))
    expect([...rangeTo(told, ['a']).ids]).toEqual(['a'])
  })

  it('chooses nothing where nothing was chosen', () =>
    expect(carried(NOTHING_SELECTED, before, rowsOf('a0 m10'))).toBe(NOTHING_SELECTED))
})

/** A range over these, from the first to the last. */
function rangeTo(selection: typeof NOTHING_SELECTED, between: readonly string[]) {
  return ranged(selection, { anchor: between[0]!, lead: between.at(-1)!, between })
}

/** Rows as `id` and position. */
function rowsOf(text: string): OutlineRow[] {
  return text.split(' ').map((word) => {
    const [, id = '', position = ''] = /^(\w(?:\d:)?)(\d+)$/.exec(word) ?? []
    return [id, Number(position), 0, 0, null, 1, 1, -1]
  })
}
