import type { Text } from '@/lib/alignment/align'
import { fromText } from '@/lib/inline/content'
import { plain } from '@/lib/model/content'
import type { Unit } from '@/lib/model/file'
import { fail, ok, type Result } from '@/lib/model/result'
import { readySegmentation, sentencesOf } from '@/lib/segmentation/segment'
import { guessLanguage } from '@/lib/text/languages'
import { pairWarnings } from '@/lib/text/warnings'
import { sentenceTexts } from '@/lib/workers/sentence-texts'
import { type InputFile, readText } from './files'
import { languageOf } from './language'
import type { CutSide } from './placed-texts'
import { type PrintedSentence, printed, unitsIn } from './sentences'
import { printWarning } from './terminal'

/** Two files to be aligned. */
export interface Pair {
  readonly source: string
  readonly target: string
  readonly sourceLang: string | undefined
  readonly targetLang: string | undefined
  /** Every line that is not blank is a sentence. */
  readonly lines: boolean
}

/** Two files, cut into sentences. */
export interface ReadPair {
  readonly sourceLang: string
  readonly targetLang: string
  readonly source: readonly PrintedSentence[]
  readonly target: readonly PrintedSentence[]
  readonly text: Text
  /** The same as units and sentences of the imported texts. */
  readonly cut: { readonly source: CutSide; readonly target: CutSide }
  /** The files as they were decoded. */
  readonly decoded: { readonly source: string; readonly target: string }
  /** Whether units are evidence: not so for lines. */
  readonly structure: boolean
}

/** Reads two files and cuts them into sentences. Warnings go to standard error. */
export async function readPair(pair: Pair): Promise<Result<ReadPair>> {
  if (pair.source === '-' && pair.target === '-') return fail('cli.stdinTwice')
  const source = await readText(pair.source)
  if (!source.ok) return source
  const target = await readText(pair.target)
  if (!target.ok) return target
  const sourceLang = await languageOf(pair.sourceLang, source.value.text)
  if (!sourceLang.ok) return sourceLang
  const targetLang = await languageOf(pair.targetLang, target.value.text)
  if (!targetLang.ok) return targetLang
  await warn(source.value.text, target.value.text, pair)
  await readySegmentation()
  const cut = pair.lines ? cutLines : cutSentences
  const [a, b] = [cut(source.value, sourceLang.value), cut(target.value, targetLang.value)]
  if (!a.ok) return a
  if (!b.ok) return b
  return ok({
    ...{ sourceLang: sourceLang.value, targetLang: targetLang.value },
    ...{ source: a.value.printed, target: b.value.printed, structure: !pair.lines },
    text: { source: a.value.texts, target: b.value.texts },
    cut: { source: a.value, target: b.value },
    decoded: { source: source.value.text, target: target.value.text },
  })
}

type TextFile = InputFile & { readonly text: string }

interface PrintedSide extends CutSide {
  readonly printed: readonly PrintedSentence[]
  readonly texts: Text['source']
}

function cutSentences(file: TextFile, lang: string): Result<PrintedSide> {
  const units: Result<readonly Unit[]> = unitsIn(file)
  if (!units.ok) return units
  const sentences = sentencesOf(units.value, lang)
  return ok({
    ...{ units: units.value, sentences },
    printed: printed(sentences, units.value, file.text),
    texts: sentenceTexts(units.value, sentences),
  })
}

function cutLines({ text }: TextFile): Result<PrintedSide> {
  const lines = [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const words = line.trim()
    const start = index + line.length - line.trimStart().length
    return words === '' ? [] : [{ text: words, start, end: start + words.length }]
  })
  const texts = lines.map((line, unit) => ({ text: line.text, unit, kind: 'paragraph' as const }))
  return ok({ printed: lines, texts, ...unitsOfLines(lines) })
}

/** Each line as a unit of one sentence. */
function unitsOfLines(lines: readonly PrintedSentence[]): CutSide {
  let end = 0
  const units: Unit[] = []
  const sentences = lines.map(({ text, start: fileStart }, unit) => {
    const content = fromText(text)
    units.push({
      ...{ id: String(unit + 1), kind: 'paragraph', fileStart },
      content: content.ok ? content.value : plain(text),
    })
    const start = end + 1
    end = start + text.length
    return { start, end, unit }
  })
  return { units, sentences }
}

async function warn(source: string, target: string, { sourceLang, targetLang }: Pair) {
  const [sourceGuess, targetGuess] = [await guessLanguage(source), await guessLanguage(target)]
  const chosen = { sourceLang: sourceLang ?? null, targetLang: targetLang ?? null }
  const found = pairWarnings({ source, target, ...chosen, sourceGuess, targetGuess })
  for (const warning of found) printWarning(warning)
}
