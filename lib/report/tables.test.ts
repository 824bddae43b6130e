import { describe, expect, it } from 'vitest'
import { REPORT_TABLES } from '@/lib/api/report-requests'
import { delimited } from '@/lib/text/delimited'
import { tableOf } from './tables'
import { answer, reviewed } from './testing'

describe('the tables of a report', () => {
  const report = answer([
    reviewed(['a', 'b'], [['tom', '2026-03-02T09:00:00Z', 'a', 'approved']], {
      title: '=HYPERLINK("x"), a',
      times: [{ segment: 'a', person: 'tom', day: '2026-03-02', ms: 36_000 }],
      marked: [{ category: 'style', severity: 'major', author: 'tom', at: '2026-03-02T10:00:00Z' }],
    }),
  ])

  it('have a head, and every row as many cells', () => {
    for (const name of REPORT_TABLES) {
      const [head = [], ...rows] = tableOf(report, name) ?? []
      expect(head.length, name).toBeGreaterThan(1)
      for (const row of rows) expect(row.length, name).toBe(head.length)
    }
  })

  it('say what the answer says', () => {
    expect(tableOf(report, 'progress')?.slice(0, 3)).toEqual([
      ['day', 'initial', 'rejected', 'draft', 'approved', 'final', 'all', 'activeMs'],
      ['2026-03-01', 2, 0, 0, 0, 0, 2, 0],
      ['2026-03-02', 1, 0, 0, 1, 0, 2, 36_000],
    ])
    expect(tableOf(report, 'mqm')?.at(-1)).toEqual(['', 0, 0, 1, 0, 1, 5])
    expect(tableOf(report, 'figures')).toContainEqual(['wordsPerHour', 1000])
  })

  it('hold no formula once they are CSV', () => {
    const lines = delimited(tableOf(report, 'documents') ?? [], 'csv').split('\r\n')
    expect(lines[1]).toMatch(/^ferry,"'=HYPERLINK\(""x""\), a",/)
  })

  it('are not there while they are being counted', () => {
    expect(tableOf({ ...report, effort: null }, 'hter')).toBeNull()
    expect(tableOf({ ...report, findings: null }, 'findings')).toBeNull()
  })
})
