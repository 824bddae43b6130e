import type { Text } from '@/lib/alignment/align'
import type { Sentence } from '@/lib/model/bitext'
import type { Side } from '@/lib/model/file'
import { fail, ok, type Result } from '@/lib/model/result'
import { readySegmentation, sentencesOf } from '@/lib/segmentation/segment'
import { guessLanguage } from '@/lib/text/languages'
import { pairWarnings } from '@/lib/text/warnings'
import { sentenceTexts } from '@/lib/workers/sentence-texts'
import { wholeUnits } from '@/lib/workflows/make-bitext'
import { languageOf } from './language'
import { readUnits, type UnitsFile } from './read-units'
import { type PrintedSentence, printed } from './sentences'
import { printWarning } from './terminal'

/** Two files to be aligned. */
export interface Pair {
  readonly source: string
  readonly target: string
  readonly sourceLang: string | undefined
  readonly targetLang: string | undefined
  /** Every line that is not blank, or every unit of a file that has none, is a sentence. */
  readonly lines: boolean
}

/** Two files, cut into sentences. */
export interface ReadPair {
  readonly sourceLang: string
  readonly targetLang: string
  readonly source: readonly PrintedSentence[]
  readonly target: readonly PrintedSentence[]
  readonly text: Text
  /** The sentences as ranges of the imported texts. */
  readonly sentences: Readonly<Record<Side, readonly Sentence[]>>
  readonly files: Readonly<Record<Side, UnitsFile>>
  /** Whether units are evidence: not so for lines. */
  readonly structure: boolean
}

/** Reads two files and cuts them into sentences. Warnings go to standard error. */
export async function readPair(pair: Pair): Promise<Result<ReadPair>> {
  if (pair.source === '-' && pair.target === '-') return fail('cli.stdinTwice')
  const source = await readSide(pair.source, pair)
  if (!source.ok) return source
  const target = await readSide(pair.target, pair)
  if (!target.ok) return target
  const files = { source: source.value, target: target.value }
  const sourceLang = await languageOf(pair.sourceLang, files.source.words)
  if (!sourceLang.ok) return sourceLang
  const targetLang = await languageOf(pair.targetLang, files.target.words)
  if (!targetLang.ok) return targetLang
  await warn(files.source.words, files.target.words, pair)
  await readySegmentation()
  const cut = ({ units }: UnitsFile, lang: string) =>
    pair.lines ? wholeUnits(units) : sentencesOf(units, lang)
  const sentences = {
    source: cut(files.source, sourceLang.value),
    target: cut(files.target, targetLang.value),
  }
  return ok({
    ...{ sourceLang: sourceLang.value, targetLang: targetLang.value, structure: !pair.lines },
    source: printed(sentences.source, files.source.units),
    target: printed(sentences.target, files.target.units),
    text: {
      source: sentenceTexts(files.source.units, sentences.source),
      target: sentenceTexts(files.target.units, sentences.target),
    },
    ...{ sentences, files },
  })
}

async function readSide(path: string, { lines }: Pair): Promise<Result<UnitsFile>> {
  const read = await readUnits(path, { isByLines: lines })
  if (!read.ok || !lines || read.value.format.id !== 'text') return read
  // Lines that are sentences are neither headings nor items of lists, whatever they look like.
  const units = read.value.units.map((unit) => ({ ...unit, kind: 'paragraph' as const }))
  return ok({ ...read.value, units })
}

async function warn(source: string, target: string, { sourceLang, targetLang }: Pair) {
  const [sourceGuess, targetGuess] = [await guessLanguage(source), await guessLanguage(target)]
  const chosen = { sourceLang: sourceLang ?? null, targetLang: targetLang ?? null }
  const found = pairWarnings({ source, target, ...chosen, sourceGuess, targetGuess })
  for (const warning of found) printWarning(warning)
}
