import { describe, expect, it } from 'vitest'
import { grouped, itemsOf, type PanelItem } from './panel-items'
import { finding } from './testing'

const FOUND = [
  ['s1', [finding('a', [0, 1], 'warning', { check: 'names' }), number('b', 'error')]],
  ['s2', [finding('c', [0, 1], 'warning', { check: 'names' }), finding('d', null, 'hint')]],
  ['s3', [number('e', 'error', 'gone')]],
] as const

describe('findings of a document', () => {
  const found = grouped(FOUND)

  it('are grouped by check, the worst first; hints stand apart', () => {
    expect(found.groups.map(({ check, findings }) => [check, findings.length])).toEqual([
      ['numbers', 1],
      ['names', 2],
    ])
    expect(found.hints.map(({ check }) => check)).toEqual(['spelling'])
    expect(found.counts).toEqual({ error: 1, warning: 2, hint: 1 })
  })

  it('are not counted once they are dismissed', () =>
    expect(found.dismissed.map(({ finding: { key } }) => key)).toEqual(['e']))

  it('tell how many can be mended without asking', () => {
    const fix = { start: 0, end: 1, text: '', safe: true }
    const safe = [finding('x', [0, 1], 'error', { fixes: [fix] })]
    const unsafe = [finding('y', [0, 1], 'error', { fixes: [{ ...fix, safe: false }] })]
    expect(grouped([...FOUND, ['s4', safe], ['s5', unsafe]]).safe).toBe(1)
  })
})

describe('the lines of the panel', () => {
  const lines = (...unfolded: string[]) =>
    itemsOf([{ segment: 's1', finding: number('b', 'error') }], grouped(FOUND), new Set(unfolded))

  it('begin with the active segment and fold the rest', () =>
    expect(lines().map(shown)).toEqual([
      ...['here 1', 'b', 'document 3', 'numbers', 'names', 'hints 1', 'dismissed 1'],
    ]))

  it('show what is unfolded', () => {
    expect(lines('group names').map(shown)).toContain('c')
    expect(lines('hints', 'group spelling').map(shown)).toContain('d')
    expect(lines('dismissed').map(shown)).toContain('e')
  })
})

function number(key: string, severity: 'error', dismissedBy: string | null = null) {
  return finding(key, [0, 1], severity, { check: 'numbers', dismissedBy })
}

function shown(item: PanelItem): string {
  if (item.kind === 'finding') return item.finding.key
  return item.kind === 'group' ? item.group.check : `${item.kind} ${item.count}`
}
