import { scoreCounts } from '@/lib/metrics/score'
import { percentile, report } from './figures'
import { parallelTexts, random } from './texts'

const SEGMENTS = 10_000

/** `npm run bench -- metrics`: scores of 10,000 segments, a fifth of their words edited, and of long texts. */
export function benchMetrics(): Promise<void> {
  const next = random(1)
  const { target } = parallelTexts(SEGMENTS)
  const pairs = target.split(/(?<=\.)\s+/).map((text) => [edited(text, next), text] as const)
  const times = pairs.slice(0, SEGMENTS).map(([hyp, ref]) => timeOf(hyp, ref))
  const long = pairs.slice(0, 2_000)
  const longTime = timeOf(long.map(([hyp]) => hyp).join(' '), long.map(([, ref]) => ref).join(' '))
  report(`scores of ${times.length} segments of some 16 words`, [
    { name: 'all of them', value: sum(times) / 1_000, unit: 's' },
    { name: 'one, median', value: percentile(times, 0.5), unit: 'ms' },
    { name: 'one, 99th percentile', value: percentile(times, 0.99), unit: 'ms' },
    { name: 'the first 2,000 as one text', value: longTime / 1_000, unit: 's' },
  ])
  return Promise.resolve()
}

/** Words left out, said twice, put elsewhere. */
function edited(text: string, next: () => number): string {
  const words = text.split(' ')
  for (let n = words.length - 1; n >= 0; n -= 1) {
    const chance = next()
    if (chance > EDITED) continue
    const [word = ''] = words.splice(n, 1)
    if (chance > EDITED / 3) words.splice(Math.floor(next() * words.length), 0, word)
    if (chance > (EDITED * 2) / 3) words.splice(n, 0, word)
  }
  return words.join(' ')
}

const EDITED = 0.2

function timeOf(hypothesis: string, reference: string): number {
  const start = performance.now()
  scoreCounts(hypothesis, reference, 'de')
  return performance.now() - start
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
