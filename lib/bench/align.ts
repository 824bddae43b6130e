import { align } from '@/lib/alignment/align'
import type { AlignSentence } from '@/lib/alignment/align'
import { readySegmentation, segment } from '@/lib/segmentation/segment'
import { report } from './figures'
import { parallelTexts } from './texts'

/** How fast a text of so many sentences is cut and aligned, on one core, and how much memory that takes. */
export async function benchAlign(sentences: number): Promise<void> {
  const { source, target } = parallelTexts(sentences)
  await readySegmentation()
  const [sides, cutting] = timed(() => [cut(source, 'en'), cut(target, 'de')])
  const [from = [], to = []] = sides
  const lossy = to.filter((_, n) => n % 50 !== 49)
  const [beads, aligning] = timed(() => align(from, lossy, { sourceLang: 'en', targetLang: 'de' }))
  const found = beads.filter(
    ({ target: answer, source: [n = 0] }) => answer.length === 0 && n % 50 === 49,
  )
  report(`align ${from.length} × ${lossy.length} sentences`, [
    { name: 'cutting, both sides', value: cutting, unit: 'ms' },
    { name: 'aligning', value: aligning, unit: 'ms', bar: 60_000 },
    { name: 'sentences a second', value: (from.length / aligning) * 1_000, unit: '1/s' },
    {
      name: 'omissions found',
      value: (100 * found.length) / Math.max(1, to.length - lossy.length),
      unit: '%',
    },
    { name: 'memory at the end', value: process.memoryUsage().rss / 2 ** 20, unit: 'MB' },
  ])
}

function cut(text: string, lang: string): AlignSentence[] {
  return text.split('\n\n').flatMap((paragraph, unit) =>
    segment(paragraph, lang, 'fine').map(({ start, end }) => ({
      text: paragraph.slice(start, end).trim(),
      unit,
      kind: 'paragraph' as const,
    })),
  )
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now()
  const result = work()
  return [result, performance.now() - start]
}
