import { chineseScript } from './chinese'
import { scriptCounts } from './scripts'

export interface LanguageGuess {
  /** BCP 47. */
  readonly lang: string
  /** 0 to 1. Under .5 it is no more than a suggestion. */
  readonly certainty: number
}

/**
 * The language a text is most likely written in, or null when it has no letters to tell by.
 *
 * A script that one language writes decides at once; otherwise `eld` does, on a sample from the
 * text's beginning, middle and end, and its table (460 kB packed) is loaded at the first call.
 */
export async function guessLanguage(text: string): Promise<LanguageGuess | null> {
  const sample = sampleOf(text)
  const byScript = guessByScript(sample)
  if (byScript) return byScript
  const { eld } = await import('eld/small')
  const result = eld.detect(sample)
  const scores = Object.values(result.getScores()).sort((a, b) => b - a)
  if (!result.language || scores[0] === undefined) return guessByLetters(sample)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const sure = certaintyOf(scores[0], scores[1] ?? 0, letters) * (result.isReliable() ? 1 : 0.5)
  return correct({ lang: ELD_TAGS[result.language] ?? result.language, certainty: sure }, sample)
}

/** Languages offered for a text, as BCP 47 tags; their names come from `Intl.DisplayNames`. */
export const LANGUAGES: readonly string[] = (
  'af am ar az be bg bn bs ca ckb cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ' +
  'ka kk km kn ko ky lo lt lv mk ml mn mr ms mt my ne nl no or pa pl pt ro ru si sk sl sq sr sv sw ta te tg ' +
  'th tk tr uk ur uz vi yo zh-Hans zh-Hant'
).split(' ')

/** Languages that `guessLanguage` can name: another chosen one is never called wrong by its guess. */
export const GUESSABLE: ReadonlySet<string> = new Set(
  (
    'am ar az be bg bn ca ckb cs da de el en es et eu fa fi fil fr gu he hi hr hu hy is it ja ka kn ko lo lt lv ' +
    'ml mr ms nl no or pa pl pt ro ru sk sl sq sr sv ta te th tr uk ur vi yo zh'
  ).split(' '),
)

const ELD_TAGS: Readonly<Record<string, string>> = { ku: 'ckb', tl: 'fil' }

function sampleOf(text: string): string {
  if (text.length <= 3 * SAMPLE) return text
  const middle = Math.floor(text.length / 2)
  return [text.slice(0, SAMPLE), text.slice(middle, middle + SAMPLE), text.slice(-SAMPLE)].join(
    '\n',
  )
}

const SAMPLE = 1_500

function guessByScript(text: string): LanguageGuess | null {
  const counts = scriptCounts(text)
  const letters = counts.reduce((sum, [, count]) => sum + count, 0)
  const share = (script: string) => (counts.find(([code]) => code === script)?.[1] ?? 0) / letters
  if (letters === 0) return null
  if (share('Jpan') >= 0.05 && share('Jpan') + share('Hani') > 0.5) return guess('ja', letters)
  if (share('Hani') > 0.5) return guess(`zh-${chineseScript(text) ?? 'Hans'}`, letters)
  const [script, count] = counts[0] ?? ['', 0]
  const lang = ONE_LANGUAGE[script]
  return lang && count / letters > 0.5 ? guess(lang, letters) : null
}

// Four letters of a script can be a name in a foreign text; from twenty on they are the text.
function guess(lang: string, letters: number): LanguageGuess {
  return { lang, certainty: Math.min(0.99, 0.6 + letters / 50) }
}

const ONE_LANGUAGE: Readonly<Record<string, string>> = {
  ...{
    Grek: 'el',
    Hebr: 'he',
    Kore: 'ko',
    Thai: 'th',
    Laoo: 'lo',
    Khmr: 'km',
    Mymr: 'my',
    Beng: 'bn',
  },
  ...{
    Guru: 'pa',
    Gujr: 'gu',
    Orya: 'or',
    Taml: 'ta',
    Telu: 'te',
    Knda: 'kn',
    Mlym: 'ml',
    Sinh: 'si',
  },
  ...{ Geor: 'ka', Armn: 'hy', Ethi: 'am' },
}

// The lead of the best guess over the next, and the more letters speak for it the surer; eld's
// scores are s / (s + 25) of a sum that is taken apart here again.
function certaintyOf(first: number, second: number, letters: number): number {
  const raw = (score: number) => score / (1 - score)
  const lead = (raw(first) - raw(second)) / raw(first)
  return Math.min(0.99, 0.5 + (lead * letters) / ENOUGH_LETTERS)
}

// With 40 letters a lead of a tenth, usual between Russian and Ukrainian, counts a tenth.
const ENOUGH_LETTERS = 40

function guessByLetters(text: string): LanguageGuess | null {
  const told = TELLING.find(({ letters }) => letters.test(text))
  return told ? { lang: told.lang, certainty: 0.4 } : null
}

/** Letters that only one language of a script has overrule a guess made on too few words. */
function correct(guessed: LanguageGuess, text: string): LanguageGuess {
  const rule = TELLING.find(
    ({ letters, over }) => over.includes(guessed.lang) && letters.test(text),
  )
  if (!rule) return guessed
  return { lang: rule.lang, certainty: Math.max(0.55, Math.min(guessed.certainty, 0.7)) }
}

const TELLING: readonly { lang: string; over: readonly string[]; letters: RegExp }[] = [
  { lang: 'uk', over: ['ru', 'bg', 'sr'], letters: /[їєґ]/iu },
  { lang: 'be', over: ['ru', 'uk', 'bg', 'sr'], letters: /ў/iu },
  { lang: 'ru', over: ['bg', 'sr', 'uk'], letters: /[ыэё]/iu },
  { lang: 'mk', over: ['sr', 'bg', 'ru'], letters: /[ќѓѕ]/iu },
  { lang: 'kk', over: ['ru', 'bg', 'sr', 'uk', 'be'], letters: /[әұ]/iu },
  { lang: 'ur', over: ['fa', 'ar', 'ckb'], letters: /[ٹڈڑے]/u },
]
