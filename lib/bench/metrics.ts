import { effortOf } from '@/lib/metrics/effort'
import { scoreCounts } from '@/lib/metrics/score'
import { plain } from '@/lib/model/content'
import { percentile, report } from './figures'
import { parallelTexts, random } from './texts'

const SEGMENTS = 10_000

/** `npm run bench -- metrics`: scores and effort of 10,000 segments, a fifth of whose words are edited. */
export function benchMetrics(): Promise<void> {
  const next = random(1)
  const { target } = parallelTexts(SEGMENTS)
  const texts = target.trim().split(/(?<=\.)\s+/)
  const pairs = texts.map((text) => [edited(text, next), text] as const)
  const times = pairs.map(([hyp, ref]) => timeOf(() => scoreCounts(hyp, ref, 'de')))
  const efforts = pairs.map(([a, b]) => timeOf(() => effortOf(plain(a), plain(b), 'de')))
  const [hyp, ref] = [0, 1].map((side) =>
    pairs
      .slice(0, 2_000)
      .map((pair) => pair[side])
      .join(' '),
  )
  const long = timeOf(() => scoreCounts(hyp ?? '', ref ?? '', 'de'))
  report(`${times.length} segments of some 16 words`, [
    { name: 'scores of all', value: sum(times) / 1_000, unit: 's' },
    { name: 'scores of one, median', value: percentile(times, 0.5), unit: 'ms' },
    { name: 'scores of the first 2,000 as one text', value: long / 1_000, unit: 's' },
    { name: 'effort of all', value: sum(efforts) / 1_000, unit: 's' },
    { name: 'effort of one, median', value: percentile(efforts, 0.5), unit: 'ms' },
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

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
