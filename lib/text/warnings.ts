import type { Warning } from '@/lib/model/file'
import { isClose } from './close-languages'
import { GUESSABLE, type LanguageGuess } from './languages'
import { baseOf, likelyScript } from './tags'

/** What is known of a pair of texts before work starts. Languages are null while nobody chose one. */
export interface Pair {
  readonly source: string
  readonly target: string
  readonly sourceLang: string | null
  readonly targetLang: string | null
  readonly sourceGuess: LanguageGuess | null
  readonly targetGuess: LanguageGuess | null
}

/**
 * What a person should look at before two texts are aligned: a missing or identical text, texts
 * that look exchanged, a language that the text does not seem to be in, lengths far apart.
 * Arguments whose name ends in `Lang` are BCP 47 tags, to be shown as names.
 */
export function pairWarnings(pair: Pair): Warning[] {
  const missing = missingText(pair)
  if (missing.length > 0) return missing
  if (pair.source.trim() === pair.target.trim()) return [warning('pair.identical')]
  const swapped = looksSwapped(pair)
  return [
    ...(swapped ? [warning('pair.swapped')] : wrongLanguages(pair)),
    ...sameLanguage(pair),
    ...farApart(pair),
  ]
}

function missingText({ source, target }: Pair): Warning[] {
  return [
    ...(source.trim() === '' ? [warning('pair.sourceEmpty')] : []),
    ...(target.trim() === '' ? [warning('pair.targetEmpty')] : []),
  ]
}

function looksSwapped(pair: Pair): boolean {
  const { sourceLang, targetLang, sourceGuess, targetGuess } = pair
  if (!sourceLang || !targetLang || isClose(sourceLang, targetLang)) return false
  return contradicts(sourceLang, sourceGuess) && contradicts(targetLang, targetGuess)
    ? isClose(sourceLang, targetGuess?.lang ?? '') && isClose(targetLang, sourceGuess?.lang ?? '')
    : false
}

function wrongLanguages(pair: Pair): Warning[] {
  const { sourceLang, targetLang, sourceGuess, targetGuess } = pair
  return [
    ...wrongLanguage('pair.sourceLanguage', sourceLang, sourceGuess),
    ...wrongLanguage('pair.targetLanguage', targetLang, targetGuess),
  ]
}

function wrongLanguage(code: string, chosen: string | null, guess: LanguageGuess | null) {
  if (!chosen || !guess || !contradicts(chosen, guess)) return []
  return [warning(code, { chosenLang: chosen, guessedLang: guess.lang })]
}

/** Whether a guess that can be relied on says another language, not merely a near relative. */
function contradicts(chosen: string, guess: LanguageGuess | null): boolean {
  if (!guess || isClose(chosen, guess.lang)) return false
  if (likelyScript(chosen) !== likelyScript(guess.lang)) return guess.certainty >= SURE_OF_SCRIPT
  return guess.certainty >= SURE && GUESSABLE.has(baseOf(chosen))
}

const SURE_OF_SCRIPT = 0.5
const SURE = 0.8

function sameLanguage({ sourceLang, targetLang, sourceGuess, targetGuess }: Pair): Warning[] {
  const source = sourceLang ?? sourceGuess?.lang
  const target = targetLang ?? targetGuess?.lang
  if (!source || source !== target) return []
  return [warning('pair.sameLanguage', { bothLang: source })]
}

function farApart({ source, target }: Pair): Warning[] {
  const [inSource, inTarget] = [weight(source), weight(target)]
  const ratio = Math.max(inSource, inTarget) / Math.max(1, Math.min(inSource, inTarget))
  if (Math.max(inSource, inTarget) < LONG || ratio < FAR) return []
  const code = inSource > inTarget ? 'pair.targetShort' : 'pair.sourceShort'
  return [warning(code, { times: Math.round(ratio * 10) / 10 })]
}

// Below 200 letters, a title against its text, lengths say nothing.
const LONG = 200
// Human translations of whole texts lie within 0.5 and 2 once an ideograph counts as three letters.
const FAR = 2.5

/** Letters and digits of a text; of a long one, about so many, by pieces spread over it. */
function weight(text: string): number {
  if (text.length <= PIECES * PIECE) return weightOf(text)
  const step = (text.length - PIECE) / (PIECES - 1)
  const starts = Array.from({ length: PIECES }, (_, n) => Math.floor(n * step))
  const sample = starts.map((start) => text.slice(start, start + PIECE)).join('')
  return (weightOf(sample) * text.length) / sample.length
}

const PIECES = 50
const PIECE = 1_000

function weightOf(text: string): number {
  const wide = text.match(
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  )
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) + 2 * (wide?.length ?? 0)
}

function warning(code: string, args: Warning['args'] = {}): Warning {
  return { code, args }
}
