import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { safeFixes, withFixes } from '@/lib/checks/fixes'
import { CHECKS } from '@/lib/checks/registry'
import { checkDocument } from '@/lib/checks/run'
import { checkSettings } from '@/lib/checks/settings'
import { viewDocument } from '@/lib/checks/view'
import type { CheckedDocument } from '@/lib/checks/view'
import { checkFiles } from '@/lib/cli/check-input'
import { placedFindings } from '@/lib/cli/placed-findings'
import { decodedText } from '@/lib/cli/read-units'
import { installedDictionary } from '@/lib/spelling/installed'
import { wordCount } from '@/lib/text/words'
import { addChecks, type CheckCounts, countChecks, type Defect, hits } from './check-score'
import { percentile, report } from './figures'
import { parallelTexts } from './texts'

/**
 * `npm run bench -- checks [FOLDER] [--show]`: what checks find of planted defects, and what they find
 * in texts that are right, in the articles of a folder or in our own; then how long 10,000 words take.
 * An article is a folder `de-en-name` with `source.txt`, `mt.txt`, `defects.json` and `reference.txt`.
 */
export async function benchChecks(args: readonly string[]): Promise<void> {
  const folder = args.find((arg) => !arg.startsWith('--'))
  await benchAccuracy(await articlesIn(folder), args.includes('--show'))
  await benchSpeed()
}

interface Article {
  readonly name: string
  readonly sourceLang: string
  readonly targetLang: string
  readonly source: string
  readonly target: string
  readonly reference: string
  readonly defects: readonly Defect[]
}

async function articlesIn(folder: string | undefined): Promise<Article[]> {
  const gold = folder ?? 'lib/bench/articles'
  const names = (await readdir(gold)).filter((name) => /^[a-z]{2,3}-[a-z]{2,3}-/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const [sourceLang = '', targetLang = ''] = name.split('-')
      const texts = folder === undefined ? join('lib/samples/texts', name) : join(folder, name)
      const { defects } = defectsSchema.parse(
        JSON.parse(await readFile(join(gold, name, 'defects.json'), 'utf8')),
      )
      return {
        ...{ name, sourceLang, targetLang, defects: defects.map(defectOf) },
        source: join(texts, 'source.txt'),
        target: join(texts, folder === undefined ? 'target.txt' : 'mt.txt'),
        reference: join(gold, name, 'reference.txt'),
      }
    }),
  )
}

const defectsSchema = z.object({
  defects: z.array(
    z.object({
      start: z.number().nullable(),
      end: z.number().nullable(),
      srcSpan: z.tuple([z.number(), z.number()]).optional(),
      text: z.string(),
      severity: z.string(),
      detect: z.string(),
    }),
  ),
})

function defectOf(raw: z.infer<typeof defectsSchema>['defects'][number]): Defect {
  const { start, end, srcSpan, text, severity, detect } = raw
  return {
    place: start === null || end === null ? null : { start, end },
    sourcePlace: srcSpan ? { start: srcSpan[0], end: srcSpan[1] } : null,
    ...{ isMinor: severity === 'minor', detect, text },
  }
}

async function benchAccuracy(articles: readonly Article[], show: boolean): Promise<void> {
  const all: CheckCounts[] = []
  let [words, alarms, errors, changed] = [0, 0, 0, 0]
  for (const article of articles) {
    const broken = await checked(article, article.target)
    const counts = countChecks(article.defects, broken.findings)
    if (show) showMissed(article, broken)
    console.log(`${article.name.padEnd(24)} ${shown(counts)}`)
    all.push(counts)
    const right = await checked(article, article.reference)
    const found = right.findings.filter(({ severity }) => severity !== 'hint')
    if (show) for (const one of found) console.log(`  in the reference: ${one.check}`)
    words += wordCount(right.text, article.targetLang)
    alarms += found.length
    errors += found.filter(({ severity }) => severity === 'error').length
    changed += Number(withFixes(right.text, safeFixes(right.findings)) !== right.text)
  }
  if (all.length > 0) console.log(`${'all'.padEnd(24)} ${shown(all.reduce(addChecks))}`)
  report(`checks, the references of ${String(articles.length)} articles`, [
    {
      name: 'errors and warnings per 1,000 words',
      value: (1_000 * alarms) / words,
      unit: '',
      bar: 1.5,
    },
    { name: 'errors per 1,000 words', value: (1_000 * errors) / words, unit: '', bar: 0.5 },
    { name: 'references changed by safe fixes', value: changed, unit: '', bar: 0 },
  ])
}

async function checked({ source, sourceLang, targetLang }: Article, target: string) {
  const done = await checkFiles({ source, target, sourceLang, targetLang, lines: false })
  if (!done.ok) throw new Error(`${target}: ${done.failure.code}`)
  return { findings: placedFindings(done.value), text: decodedText(done.value.target) }
}

function showMissed({ defects }: Article, { findings, text }: Awaited<ReturnType<typeof checked>>) {
  const counted = findings.filter(({ severity }) => severity !== 'hint')
  for (const defect of defects)
    if (!counted.some((one) => hits(one, defect)))
      console.log(`  missed ${defect.detect} ${JSON.stringify(defect.text)}`)
  for (const one of counted)
    if (!defects.some((defect) => hits(one, defect)))
      console.log(
        `  false ${one.check} ${JSON.stringify(text.slice(one.target?.start, one.target?.end))}`,
      )
}

function shown({ right, findings, classes }: CheckCounts): string {
  const shares = [...classes].map(
    ([name, { found, defects, majorsFound, majors }]) =>
      `${name} ${String(found)}/${String(defects)} (majors ${String(majorsFound)}/${String(majors)})`,
  )
  return [`precision ${String(right)}/${String(findings)}`, ...shares.sort()].join('  ')
}

const RUNS = 5

/** One thread, settings loaded, cold views each time: words are cut anew as after an import. */
async function benchSpeed(): Promise<void> {
  const document = madeUpDocument()
  const settings = await checkSettings(
    document.sourceLang,
    document.targetLang,
    { off: [] },
    { dictionary: installedDictionary },
  )
  const words = document.segments.reduce((sum, { target }) => sum + wordCount(target, 'de'), 0)
  const times = timesOf(() => checkDocument(document, settings))
  report(`checks, ${String(words)} words, ${String(RUNS)} runs`, [
    {
      name: 'all checks, median',
      value: percentile(times, 0.5),
      unit: 'ms',
      bar: (1_000 * words) / 10_000,
    },
    { name: 'all checks, the first time', value: times[0] ?? NaN, unit: 'ms' },
    ...slowest(document, settings),
  ])
}

/** English into German, written for benchmarks, of some 10,000 words. */
function madeUpDocument(): CheckedDocument {
  const { source, target } = parallelTexts(640)
  const sentences = (text: string) => text.split(/(?<=\.)\s+/).filter((one) => one !== '')
  const targets = sentences(target)
  const segments = sentences(source).map((text, n) => ({
    ...{ source: text, target: targets[n] ?? '', confidence: 1, kind: 'paragraph' as const },
    ...{ sourceStartsUnit: n % 4 === 0, targetStartsUnit: n % 4 === 0 },
  }))
  return { sourceLang: 'en', targetLang: 'de', segments }
}

function timesOf(work: () => unknown): number[] {
  return Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
}

/** The five checks that take the most time, with words cut beforehand. */
function slowest(document: CheckedDocument, settings: Awaited<ReturnType<typeof checkSettings>>) {
  const view = viewDocument(document)
  for (const one of view.views) {
    one.sourceWords()
    one.targetWords()
  }
  const figures = CHECKS.map((check) => {
    const work = () =>
      'run' in check
        ? view.views.forEach((one) => check.run(one, settings))
        : check.runDocument(view, settings)
    return { name: check.id, value: percentile(timesOf(work), 0.5), unit: 'ms' }
  })
  return figures.sort((a, b) => b.value - a.value).slice(0, 5)
}
