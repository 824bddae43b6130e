import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Choices, chance, pick, seeded } from '@/lib/review/random'
import { LANGUAGES } from '@/lib/segmentation/rules/languages'
import { readySegmentation, segment } from '@/lib/segmentation/segment'

/** What a soak did, for its report. */
export interface SoakedSegmentation {
  readonly strings: number
  readonly codeUnits: number
  readonly languages: number
  readonly sentences: number
}

/**
 * Cuts `rounds` random strings, and those of a JSON file of strings, in one language after the
 * other and in both grains, and holds the ranges against law 3.
 * @throws Error that names the string which breaks the law.
 */
export async function soakSegmentation(
  rounds: number,
  seed: number,
  file?: string,
): Promise<SoakedSegmentation> {
  await readySegmentation()
  const given = file === undefined ? [] : stringsIn(file)
  const choices = seeded(seed)
  let [codeUnits, sentences] = [0, 0]
  const cut = (text: string, n: number) => {
    codeUnits += text.length
    sentences += check(text, TAGS[n % TAGS.length] ?? 'und', n % 3 === 0)
  }
  for (const text of given) TAGS.forEach((_, n) => cut(text, n))
  for (let n = 0; n < rounds; n += 1) cut(randomText(choices), n)
  return {
    strings: rounds + given.length * TAGS.length,
    ...{ codeUnits, languages: TAGS.length, sentences },
  }
}

const TAGS: readonly string[] = [
  ...Object.keys(LANGUAGES),
  'th',
  'km',
  'my',
  'und',
  '',
  'no such tag',
]

/** Law 3: the ranges are not empty, follow each other, and cover the text. Gives their number. */
function check(text: string, lang: string, isFine: boolean): number {
  const abbreviations = isFine ? ['Abt.', 'x', 'ب'] : []
  const ranges = segment(text, lang, isFine ? 'fine' : 'policy', abbreviations)
  let end = 0
  for (const range of ranges) {
    if (range.start !== end || range.end <= range.start)
      throw new Error(`law 3, ${lang}: ${JSON.stringify(text)} at ${range.start}`)
    end = range.end
  }
  if (end !== text.length) throw new Error(`law 3, ${lang}: ${JSON.stringify(text)} ends at ${end}`)
  return ranges.length
}

/** Strings in a JSON file, however deep they stand in it. */
function stringsIn(file: string): string[] {
  const found: string[] = []
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'), (_, value: unknown) => {
    if (typeof value === 'string') found.push(value)
    return value
  })
  z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).parse(parsed)
  return found
}

function randomText(choices: Choices): string {
  const length = choices.below(chance(choices, 1) ? 400 : 30)
  let text = ''
  for (let n = 0; n < length; n += 1) text += pick(choices, PIECES)(choices)
  return text
}

type Piece = (choices: Choices) => string

const PIECES: readonly [Piece, ...Piece[]] = [
  (choices) => pick(choices, WORDS),
  (choices) => pick(choices, WORDS),
  (choices) => pick(choices, MARKS),
  (choices) => pick(choices, MARKS),
  (choices) => pick(choices, SPACES),
  (choices) => pick(choices, SPACES),
  (choices) => pick(choices, ODD),
  // Any code unit at all, halves of pairs among them.
  (choices) => String.fromCharCode(choices.below(0x10000)),
]

const WORDS: readonly [string, ...string[]] = [
  ...(['Mr', 'z.B', 'etc', 'a', 'B', 'i', 'The', 'Haus', 'été', 'г', 'т. д', 'им', 'Он'] as const),
  ...[
    'κ',
    'Γεια',
    'डॉ',
    'नाव',
    'د',
    'قال',
    'ה',
    'אמר',
    '港口',
    '说',
    'です',
    'と',
    '라고',
    'ไทย',
    'អ',
  ],
  ...[
    'გემი',
    'ኢት',
    'Նա',
    '1',
    '22',
    '1907',
    'XIX',
    '3.5',
    'a)',
    '2.',
    'www.x.org',
    'x@y.z',
    'Dr.-Ing',
  ],
]
const MARKS: readonly [string, ...string[]] = [
  ...([
    '.',
    '!',
    '?',
    '…',
    '...',
    '。',
    '！',
    '？',
    '؟',
    '۔',
    '।',
    '॥',
    '։',
    ';',
    '\u037e',
    '።',
  ] as const),
  ...[
    '။',
    '។',
    '៕',
    ',',
    ':',
    '"',
    "'",
    '“',
    '”',
    '„',
    '«',
    '»',
    '‘',
    '’',
    '「',
    '」',
    '《',
    '》',
    '(',
    ')',
  ],
  ...['（', '）', '[', ']', '-', '–', '—', '/', '--', '¿', '¡', '·'],
]
const SPACES: readonly [string, ...string[]] = [
  ...([' ', ' ', ' ', '  ', '\u00a0', '\u202f', '\u3000', '\u2009', '\u200b', '\t'] as const),
  ...['\n', '\r', '\r\n', '\n\n', '\u2028', '\u2029', '\v', '\f', '\u0085'],
]
const ODD: readonly [string, ...string[]] = [
  ...(['\ud83d', '\ude00', '😀', '👩‍👩‍👧', '🇫🇷', '\u200d', '\ufe0f', '\ufffc', '\u0301'] as const),
  ...[
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202c',
    '\u2066',
    '\u2069',
    '\ufeff',
    '\0',
    '\u00ad',
    '\u0007',
  ],
]
