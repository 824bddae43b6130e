import { describe, expect, it } from 'vitest'
import type { ReportFilter } from '@/lib/api/report-answers'
import type { ReportedDocument } from './data'
import { answer, editsByNumber, findings, reviewed, shownStatuses, type Step } from './testing'

describe('the report of a document', () => {
  const steps: Step[] = [
    ['ines', '2026-03-01T09:00:00Z', 'a', 'draft'],
    ['ines', '2026-03-01T09:10:00Z', 'a', 'approved'],
    ['tom', '2026-03-03T09:00:00Z', 'b', 'approved'],
    ['ines', '2026-03-04T09:00:00Z', 'b', 'rejected'],
    ['tom', '2026-03-04T10:00:00Z', 'c', 'final'],
  ]
  const report = (filter: Partial<ReportFilter> = {}, more: Partial<ReportedDocument> = {}) =>
    answer([reviewed(['a', 'b', 'c', 'd'], steps, more)], filter)

  it('counts segments by status, and what was approved', () => {
    const { segments } = report()
    expect(shownStatuses(segments.byStatus)).toBe('1 final, 1 approved, 1 rejected, 1 initial')
    expect(segments).toMatchObject({ all: 4, words: 40, approved: 2, approvedWords: 20 })
  })

  it('gives a reviewer the segments whose states are theirs', () => {
    const { segments } = report({ reviewer: 'ines' })
    expect(shownStatuses(segments.byStatus)).toBe('1 approved, 1 rejected')
    expect(segments.all).toBe(4)
  })

  it('shows each day, those between too, as it stood at its end', () => {
    const days = report().progress.map(({ day, byStatus }) => `${day}: ${shownStatuses(byStatus)}`)
    expect(days).toEqual([
      '2026-03-01: 1 approved, 3 initial',
      '2026-03-02: 1 approved, 3 initial',
      '2026-03-03: 2 approved, 2 initial',
      '2026-03-04: 1 final, 1 approved, 1 rejected, 1 initial',
    ])
  })

  it('stands as it did at the end of a period, and counts what was done in it', () => {
    const { segments, progress } = report({ from: '2026-03-03', to: '2026-03-03' })
    expect(shownStatuses(segments.byStatus)).toBe('1 approved')
    expect(progress.map(({ day }) => day)).toEqual(['2026-03-03'])
    expect(shownStatuses(progress[0]!.byStatus)).toBe('2 approved, 2 initial')
  })

  it('has days in the time zone asked for', () => {
    const { span } = report({ zone: 'Pacific/Kiritimati' })
    expect(span).toEqual({ from: '2026-03-01', to: '2026-03-05' })
  })

  it('gives back to its author a state that was restored', () => {
    const undone: Step[] = [...steps, ['ines', '2026-03-05T09:00:00Z', 'b', 'approved', 1]]
    const { reviewers } = answer([reviewed(['a', 'b', 'c', 'd'], undone)])
    const shown = reviewers.map((one) => `${one.person}: ${shownStatuses(one.byStatus)}`)
    expect(shown).toEqual(['tom: 1 final, 1 approved', 'ines: 1 approved'])
  })

  it('counts a merged segment once, and its parts again when that is undone', () => {
    const merged: Partial<ReportedDocument> = {
      states: [
        ...reviewed(['a', 'b'], []).states,
        { segment: 'ab', number: 0, seq: 1, status: 'initial', restores: null },
      ],
      deeds: new Map([
        [1, { author: 'ines', at: '2026-03-02T09:00:00Z' }],
        [2, { author: 'ines', at: '2026-03-03T09:00:00Z' }],
      ]),
      moves: [
        { seq: 1, out: ['a', 'b'], in: [] },
        { seq: 2, out: ['ab'], in: ['a', 'b'] },
      ],
    }
    const { progress } = answer([reviewed(['a', 'b'], [], merged)])
    expect(progress.map(({ all }) => all)).toEqual([2, 1, 2])
  })

  it('measures approved segments by their edits, in tenths', () => {
    const { effort } = report()
    expect(effort?.hter).toMatchObject({ whole: 0.15, edits: 3, words: 20 })
    expect(effort?.hter.median).toBeCloseTo(0.15, 9)
    expect(effort?.hter.bins.map(({ segments }) => segments)).toEqual([
      0, 1, 1, 0, 0, 0, 0, 0, 0, 0,
    ])
    expect(effort?.hter.bins.at(-1)).toEqual({ from: 0.9, to: null, segments: 0 })
    expect(effort).toMatchObject({ segments: 2, untouched: 0, shareAlive: 0.85 })
  })

  it('compares with the text before the author’s own last run of revisions when asked to', () => {
    const asked: (number | null)[] = []
    const chain: Step[] = [
      ['tom', '2026-03-01T09:00:00Z', 'a', 'draft'],
      ['ines', '2026-03-01T10:00:00Z', 'a', 'draft'],
      ['ines', '2026-03-01T11:00:00Z', 'a', 'approved'],
    ]
    answer([reviewed(['a'], chain)], { against: 'before' }, (id, one) => {
      asked.push(one.base)
      return editsByNumber(id, one)
    })
    expect([...new Set(asked)]).toEqual([1])
  })

  it('says nothing of effort while one of the texts is not counted', () => {
    const { effort, reviewers } = answer([reviewed(['a', 'b', 'c', 'd'], steps)], {}, (id, one) =>
      one.segment === 'c' ? null : editsByNumber(id, one),
    )
    expect(effort).toBeNull()
    expect(reviewers.map(({ person, hterMedian }) => [person, hterMedian])).toEqual([
      ['ines', 0.2],
      ['tom', null],
    ])
  })

  it('computes the pace of approved segments that have recorded time', () => {
    const time = (segment: string, person: string, minutes: number) => {
      return { segment, person, day: '2026-03-01', ms: minutes * 60_000 }
    }
    const times = [time('a', 'ines', 6), time('a', 'tom', 6), time('d', 'ines', 30)]
    const all = report({}, { times })
    expect(all.time).toMatchObject({ activeMs: 42 * 60_000, wordsPerHour: 50 })
    expect(all.time.msPerThousandWords).toBe(20 * 3_600_000)
    expect(all.time.timed).toEqual({ segments: 1, words: 10, ms: 12 * 60_000 })
    expect(all.reviewers[0]).toMatchObject({ person: 'ines', wordsPerHour: 100 })
    expect(report().time).toMatchObject({ activeMs: null, wordsPerHour: null })
  })

  it('counts what checks found, what became of it, and what came', () => {
    const found = {
      machine: new Map([
        ['a', findings(['numbers error 12', 'numbers warning 7', 'names hint Sin'], {})],
        ['b', findings(['numbers error 9'], {})],
      ]),
      now: new Map([
        [
          'a',
          [
            ...findings(['numbers warning 7', 'quotes error «'], { isDismissed: false }),
            ...findings(['names hint Sin'], { isDismissed: true }),
          ],
        ],
      ]),
    }
    const { findings: rows } = report({}, { found })
    expect(rows).toEqual([
      {
        check: 'numbers',
        found: { error: 2, warning: 1, hint: 0 },
        ...{ fixed: 2, dismissed: 0, open: 1, introduced: 0 },
        after: { error: 0, warning: 1, hint: 0 },
      },
      expect.objectContaining({ check: 'names', fixed: 0, dismissed: 1, open: 0 }),
      expect.objectContaining({
        check: 'quotes',
        introduced: 1,
        after: { error: 1, warning: 0, hint: 0 },
      }),
    ])
    expect(report({}, { found: null }).findings).toBeNull()
  })

  it('tells how often people agreed with a check', () => {
    const at = '2026-03-02T09:00:00Z'
    const judged = [
      { check: 'numbers', verdict: 'accepted', times: 3, author: 'ines', at } as const,
      { check: 'numbers', verdict: 'dismissed', times: 1, author: 'tom', at } as const,
    ]
    expect(report({}, { judged }).precision).toEqual([
      { check: 'numbers', accepted: 3, dismissed: 1, precision: 0.75 },
    ])
    expect(report({ reviewer: 'tom' }, { judged }).precision[0]?.precision).toBe(0)
    expect(report({ to: '2026-03-01' }, { judged }).precision).toEqual([])
  })

  it('scores marked errors by the words of the whole source', () => {
    const marked = [
      {
        category: 'accuracy',
        severity: 'major',
        author: 'tom',
        at: '2026-03-02T09:00:00Z',
      } as const,
    ]
    const { mqm } = report({}, { marked })
    expect(mqm).toMatchObject({
      sourceWords: 40,
      errors: 1,
      points: 5,
      pointsPerThousandWords: 125,
    })
    expect(report({ reviewer: 'ines' }, { marked }).mqm.points).toBe(0)
  })

  it('has a row for each document of a project, by title', () => {
    const one = reviewed(['a'], [], { id: 'one', title: 'Zander' })
    const two = reviewed(['b'], [['tom', '2026-03-02T09:00:00Z', 'b', 'approved']], {
      title: 'Aal',
    })
    const { documents, segments } = answer([one, two])
    expect(documents.map(({ title, approved }) => `${title} ${String(approved)}`)).toEqual([
      'Aal 1',
      'Zander 0',
    ])
    expect(segments.all).toBe(2)
  })
})
