import { diff } from '@/lib/diff/hunks'
import { percentile, report } from './figures'

const RUNS = 25

/** `npm run bench -- diff`: two texts of 2,000 words, edited a little and wholly different. */
export function benchDiff(): Promise<void> {
  const words = Array.from({ length: 2_000 }, (_, n) => `w${n}`)
  const edited = words.map((word, n) => (n % 20 < 3 ? `x${n}` : word))
  const others = words.map((_, n) => `y${n}`)
  report(`diff of two texts of 2,000 words, ${RUNS} runs`, [
    { name: '15 % of the words edited, median', value: median(words, edited), unit: 'ms', bar: 50 },
    { name: 'nothing in common, median', value: median(words, others), unit: 'ms', bar: 60 },
  ])
  return Promise.resolve()
}

function median(a: readonly string[], b: readonly string[]): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    diff(a.join(' '), b.join(' '), 'en')
    return performance.now() - start
  })
  return percentile(times, 0.5)
}
