import { align } from '@/lib/alignment/align'
import type { Bead } from '@/lib/model/bitext'
import { ok, type Result } from '@/lib/model/result'
import { guessLanguage } from '@/lib/text/languages'
import { pairWarnings } from '@/lib/text/warnings'
import { makeBitext } from '@/lib/workers/bitext'
import { type InputFile, readText } from './files'
import { languageOf } from './language'
import { type PrintedSentence, printed, unitsIn } from './sentences'
import { printWarning, showProgress } from './terminal'

/** Two files to be aligned. */
export interface Pair {
  readonly source: string
  readonly target: string
  readonly sourceLang: string | undefined
  readonly targetLang: string | undefined
  /** Every line that is not blank is a sentence. */
  readonly lines: boolean
}

/** What `align` prints. */
export interface Alignment {
  readonly sourceLang: string
  readonly targetLang: string
  readonly source: readonly PrintedSentence[]
  readonly target: readonly PrintedSentence[]
  readonly beads: readonly Bead[]
}

/** Reads and aligns two files. Warnings go to standard error, and so does progress. */
export async function alignFiles(pair: Pair): Promise<Result<Alignment>> {
  const source = await readText(pair.source)
  if (!source.ok) return source
  const target = await readText(pair.target)
  if (!target.ok) return target
  const sourceLang = await languageOf(pair.sourceLang, source.value.text)
  if (!sourceLang.ok) return sourceLang
  const targetLang = await languageOf(pair.targetLang, target.value.text)
  if (!targetLang.ok) return targetLang
  const langs = { sourceLang: sourceLang.value, targetLang: targetLang.value }
  await warn(source.value.text, target.value.text, pair)
  const aligned = pair.lines
    ? ok(alignLines(source.value.text, target.value.text, langs))
    : await alignTexts(source.value, target.value, langs)
  return aligned.ok ? ok({ ...langs, ...aligned.value }) : aligned
}

type Langs = Pick<Alignment, 'sourceLang' | 'targetLang'>
type Sides = Pick<Alignment, 'source' | 'target' | 'beads'>
type Text = InputFile & { readonly text: string }

async function alignTexts(source: Text, target: Text, langs: Langs): Promise<Result<Sides>> {
  const units = { source: unitsIn(source, source.text), target: unitsIn(target, target.text) }
  if (!units.source.ok) return units.source
  if (!units.target.ok) return units.target
  const job = { source: units.source.value, target: units.target.value, ...langs }
  const { sourceSentences, targetSentences, beads } = await makeBitext(job, ({ stage, done }) =>
    showProgress(stage, done),
  )
  return ok({
    source: printed(sourceSentences, job.source, source.text),
    target: printed(targetSentences, job.target, target.text),
    beads,
  })
}

function alignLines(source: string, target: string, langs: Langs): Sides {
  const sides = { source: linesIn(source), target: linesIn(target) }
  const sentences = (lines: readonly PrintedSentence[]) =>
    lines.map(({ text }, unit) => ({ text, unit, kind: 'paragraph' as const }))
  const beads = align(sentences(sides.source), sentences(sides.target), {
    ...langs,
    structure: false,
    onProgress: (done) => showProgress('align', done),
  })
  return { ...sides, beads }
}

function linesIn(text: string): PrintedSentence[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const words = line.trim()
    const start = index + line.length - line.trimStart().length
    return words === '' ? [] : [{ text: words, start, end: start + words.length }]
  })
}

async function warn(source: string, target: string, { sourceLang, targetLang }: Pair) {
  const [sourceGuess, targetGuess] = [await guessLanguage(source), await guessLanguage(target)]
  const chosen = { sourceLang: sourceLang ?? null, targetLang: targetLang ?? null }
  const found = pairWarnings({ source, target, ...chosen, sourceGuess, targetGuess })
  for (const warning of found) printWarning(warning)
}
