import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEVERITIES } from '@/lib/model/finding'
import { STATUSES } from '@/lib/model/review'
import { answer, findings, reviewed, type Step } from './testing'

describe('any report', () => {
  it('adds up: statuses to segments, bins to approved ones, reviewers and the import to the whole', () => {
    fc.assert(
      fc.property(history, (document) => {
        const report = answer([document])
        const { segments, effort, reviewers, progress } = report
        expect(sum(segments.byStatus)).toBe(segments.all)
        expect(effort?.segments).toBe(segments.approved)
        const bins = effort?.hter.bins.map((one) => one.segments) ?? []
        expect(bins.reduce((a, b) => a + b, 0)).toBe(segments.approved)
        const byPersons = reviewers.reduce((all, one) => all + sum(one.byStatus), 0)
        expect(byPersons + segments.byStatus.initial).toBeGreaterThanOrEqual(segments.all)
        expect(byPersons).toBeLessThanOrEqual(segments.all)
        expect(reviewers.reduce((all, one) => all + one.approved, 0)).toBe(segments.approved)
        expect(progress.at(-1)?.byStatus).toEqual(segments.byStatus)
        for (const day of progress) expect(sum(day.byStatus)).toBe(day.all)
      }),
    )
  })

  it('is never more for one reviewer, or for a part of the time, than for all', () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom('ines', 'tom', null),
        day,
        day,
        (document, who, a, b) => {
          const whole = answer([document])
          const part = answer([document], { reviewer: who, from: a < b ? a : b, to: null })
          for (const status of STATUSES)
            expect(part.segments.byStatus[status]).toBeLessThanOrEqual(
              whole.segments.byStatus[status],
            )
          expect(part.effort?.segments).toBeLessThanOrEqual(whole.effort?.segments ?? 0)
          expect(part.time.activeMs ?? 0).toBeLessThanOrEqual(whole.time.activeMs ?? 0)
        },
      ),
    )
  })

  it('loses no finding: what was found was fixed, dismissed or stands', () => {
    fc.assert(
      fc.property(history, (document) => {
        for (const row of answer([document]).findings ?? []) {
          const found = SEVERITIES.reduce((all, one) => all + row.found[one], 0)
          const after = SEVERITIES.reduce((all, one) => all + row.after[one], 0)
          expect(row.fixed + row.dismissed + row.open).toBe(found)
          expect(row.open + row.introduced).toBe(after)
        }
      }),
    )
  })
})

const SEGMENTS = ['a', 'b', 'c', 'd', 'e']
const day = fc.integer({ min: 1, max: 9 }).map((n) => `2026-03-0${String(n)}`)
const step = fc.tuple(
  fc.constantFrom('ines', 'tom'),
  fc.constantFrom(...SEGMENTS),
  fc.constantFrom(...STATUSES),
)
const someFindings = fc.uniqueArray(fc.constantFrom('numbers error 1', 'numbers hint 2', 'names'))

/** A document of five segments with up to thirty steps, an hour or so apart. */
const history = fc
  .record({
    steps: fc.array(step, { maxLength: 30 }),
    machine: fc.dictionary(fc.constantFrom(...SEGMENTS), someFindings),
    now: fc.dictionary(fc.constantFrom(...SEGMENTS), fc.tuple(someFindings, fc.boolean())),
    times: fc.array(fc.tuple(fc.constantFrom(...SEGMENTS), day, fc.nat(9_999)), { maxLength: 9 }),
  })
  .map(({ steps, machine, now, times }) =>
    reviewed(
      SEGMENTS,
      steps.map(([who, segment, status], n): Step => {
        const at = new Date(Date.UTC(2026, 2, 1, 9) + n * 5 * 3_600_000).toISOString()
        return [who, at, segment, status]
      }),
      {
        found: {
          machine: new Map(Object.entries(machine).map(([id, list]) => [id, findings(list, {})])),
          now: new Map(
            Object.entries(now).map(([id, [list, isDismissed]]) => [
              id,
              findings(list, { isDismissed }),
            ]),
          ),
        },
        times: times.map(([segment, on, ms]) => ({ segment, person: 'ines', day: on, ms })),
      },
    ),
  )

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((a, b) => a + b, 0)
}
