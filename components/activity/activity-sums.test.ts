import { describe, expect, it } from 'vitest'
import { IDLE_MS } from '@/lib/metrics/active-time'
import { createActivitySums } from './activity-sums'

describe('active time of a stay', () => {
  it('adds up by segment, moment by moment', () => {
    expect(summed([0, 'a'], [1_000, 'a'], [3_000, 'b'], [9_000, 'a'])).toEqual(['a 3000', 'b 6000'])
  })

  it('counts no gap longer than a minute, and nothing after leaving', () => {
    expect(summed([0, 'a'], [IDLE_MS + 1, 'a'], [IDLE_MS + 501, null], [90_000, 'a'])).toEqual([
      'a 500',
    ])
  })

  it('loses no time to keys that follow each other fast', () => {
    const keys = Array.from({ length: 101 }, (_, n) => [n * 100, 'a'] as const)
    expect(summed(...keys, [10_050, null])).toEqual(['a 10050'])
  })

  it('counts nothing where the clock was set back', () => {
    expect(summed([5_000, 'a'], [1_000, 'a'], [2_000, 'a'])).toEqual(['a 1000'])
  })

  it('gives each sum as a whole, and only when it has grown', () => {
    const sums = createActivitySums(() => '2026-03-14')
    sums.note({ atMs: 0, segment: 'a' })
    sums.note({ atMs: 1_000, segment: 'a' })
    expect(sums.grown()).toEqual([{ segment: 'a', day: '2026-03-14', ms: 1_000 }])
    expect(sums.grown()).toEqual([])
    sums.note({ atMs: 1_500, segment: 'b' })
    expect(sums.grown()).toEqual([{ segment: 'a', day: '2026-03-14', ms: 1_500 }])
  })

  it('keeps days apart, each with the time that began in it', () => {
    const sums = createActivitySums((atMs) => (atMs < 1_000 ? 'eve' : 'day'))
    for (const atMs of [0, 900, 1_900, 2_900]) sums.note({ atMs, segment: 'a' })
    expect(sums.grown().map(({ day, ms }) => `${day} ${String(ms)}`)).toEqual([
      'eve 1900',
      'day 1000',
    ])
  })
})

/** `segment milliseconds` after these moments. */
function summed(...moments: (readonly [atMs: number, segment: string | null])[]) {
  const sums = createActivitySums(() => '2026-03-14')
  for (const [atMs, segment] of moments) sums.note({ atMs, segment })
  return sums.grown().map(({ segment, ms }) => `${segment} ${String(ms)}`)
}
