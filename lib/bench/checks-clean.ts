import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkDocument } from '@/lib/checks/run'
import { checkSettings } from '@/lib/checks/settings'
import type { CheckedDocument, CheckedSegment } from '@/lib/checks/view'
import type { Finding, Severity } from '@/lib/model/finding'
import { installedDictionary } from '@/lib/spelling/installed'
import { wordCount } from '@/lib/text/words'

/**
 * `npm run bench -- checks-clean FOLDER PAIR … [--show CHECK]`: what checks find in good translations.
 * The folder has a file a language (`de.txt`), the same line in each a translation of the other; a pair
 * is `de-en`. Tier 4 is told apart: there a warning is an opinion.
 */
export async function benchChecksClean(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--show')
  const shown = at < 0 ? null : (args[at + 1] ?? null)
  const [folder = '', ...pairs] = args.filter((_, n) => at < 0 || (n !== at && n !== at + 1))
  for (const pair of pairs) await onePair(folder, pair, shown)
}

async function onePair(folder: string, pair: string, shown: string | null): Promise<void> {
  const [sourceLang = '', targetLang = ''] = pair.split('-')
  const document = {
    ...{ sourceLang, targetLang },
    segments: segmentsOf(await linesOf(folder, sourceLang), await linesOf(folder, targetLang)),
  }
  const settings = await checkSettings(
    sourceLang,
    targetLang,
    { off: [] },
    { dictionary: installedDictionary },
  )
  const start = performance.now()
  const found = checkDocument(document, settings)
  const ms = performance.now() - start
  const words = document.segments.reduce(
    (sum, { target }) => sum + wordCount(target, targetLang),
    0,
  )
  console.log(`${pair.padEnd(6)} ${summary(found.flat(), words)} ${ms.toFixed(0)} ms`)
  if (shown !== null) for (const line of examplesOf(document, found, shown)) console.log(line)
}

async function linesOf(folder: string, lang: string): Promise<string[]> {
  return (await readFile(join(folder, `${lang}.txt`), 'utf8')).split('\n')
}

function segmentsOf(source: readonly string[], target: readonly string[]): CheckedSegment[] {
  return source.flatMap((text, n) => {
    const other = target[n] ?? ''
    if (text.trim() === '' || other.trim() === '') return []
    const starts = { sourceStartsUnit: true, targetStartsUnit: true }
    return [{ source: text, target: other, confidence: 1, kind: 'paragraph', ...starts }]
  })
}

function summary(findings: readonly Finding[], words: number): string {
  const rate = (severities: readonly Severity[]) => {
    const counted = findings.filter(({ severity }) => severities.includes(severity))
    return ((1_000 * counted.length) / words).toFixed(2)
  }
  const counts = new Map<string, number>()
  for (const { check, severity } of findings) {
    const name = check + SIGNS[severity]
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const list = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name} ${String(count)}`)
  const all = rate(['error', 'warning'])
  return `E+W ${all} E ${rate(['error'])} hints ${rate(['hint'])} a 1,000 words: ${list.join(', ')};`
}

const SIGNS: Readonly<Record<Severity, string>> = { error: '(E)', warning: '', hint: '(h)' }

function examplesOf({ segments }: CheckedDocument, found: readonly Finding[][], check: string) {
  const around = (text: string, range: Finding['target']) =>
    range === null
      ? ''
      : `${text.slice(Math.max(0, range.start - 40), range.start)}⟦${text.slice(range.start, range.end)}⟧${text.slice(range.end, range.end + 40)}`
  const lines = found.flatMap((findings, n) =>
    findings
      .filter((one) => one.check === check && one.severity !== 'hint')
      .map(({ severity, kind, target, source, args }) => {
        const { source: a = '', target: b = '' } = segments[n] ?? {}
        return `    ${String(n + 1)} ${severity} ${kind} ${JSON.stringify(args)} | ${around(b, target)} | ${around(a, source)}`
      }),
  )
  return lines.slice(0, MOST_SHOWN)
}

const MOST_SHOWN = 40
