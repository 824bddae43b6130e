import { words } from '@/lib/text/words'
import { hanNumberValue, numberValue } from './numbers'

/** What stands for a word, number or mark in the lexicon (`key`), and how it was written (`form`). */
export interface Token {
  readonly key: string
  readonly form: string
}

/**
 * The tokens of a sentence: words in lower case, cut to a stem; numbers by value (`#3.7`); the marks
 * that translations keep. Long texts count by their first `MAX_LENGTH` code units and `MAX_TOKENS`
 * tokens, so that a book in one line costs no more than a page.
 */
export function tokensOf(text: string, lang: string): Token[] {
  return piecesOf(text)
    .flatMap((piece) => tokensOfPiece(piece, lang))
    .slice(0, MAX_TOKENS)
}

export const MAX_TOKENS = 400

/**
 * The parts of a text whose tokens can be found one by one, most of them words with their marks: they
 * come again and again, and looking one up costs a fiftieth of reading it.
 */
export function partsOf(text: string): readonly string[] {
  const start = text.slice(0, MAX_LENGTH)
  return SPACED_NUMBER.test(start) ? (start.match(PIECES) ?? []) : start.split(' ')
}

/** The words, numbers and marks of a text as they stand there; scripts without spaces in runs. */
export function piecesOf(text: string): readonly string[] {
  return text.slice(0, MAX_LENGTH).replaceAll(SOFT_HYPHEN, '').match(PIECES) ?? []
}

export function tokensOfPiece(piece: string, lang: string): Token[] {
  const folded = fold(piece)
  if (/^\p{Nd}/u.test(folded)) return [{ key: `#${numberValue(folded)}`, form: folded }]
  if (UNSPACED.test(folded)) return unspaced(folded, lang)
  if (/^\p{L}/u.test(folded)) return [{ key: stemOf(folded), form: folded }]
  const key = MARKS.get(piece)
  return key === undefined ? [] : [{ key, form: key }]
}

/** The part of a word that its inflected forms share, roughly: five letters, two of Hangul. */
export function stemOf(word: string): string {
  if (isLatin(word)) return word.slice(0, STEM_LENGTH)
  const bare = /\p{Script=Arabic}/u.test(word) ? word.replace(ARABIC_ARTICLE, '') : word
  const length = /\p{Script=Hangul}/u.test(word) ? 2 : STEM_LENGTH
  return Array.from(bare).slice(0, length).join('')
}

const MAX_LENGTH = 4_000
const SPACED_NUMBER = /\p{Nd}[ \u00a0\u202f]\p{Nd}/u
const SOFT_HYPHEN = '\u00ad'
const STEM_LENGTH = 5
const ARABIC_ARTICLE = /^(?:[وفبكل]?ال|لل|و(?=\p{L}{4}))(?=\p{L}{2})/u

/** Words of a script without spaces, by dictionary; longer Chinese words also by character. */
function unspaced(run: string, lang: string): Token[] {
  if (!HAN_DIGIT.test(run)) return dictionaryWords(run, lang)
  const parts = run.match(HAN_NUMBER_OR_REST) ?? []
  return parts.flatMap((part) => {
    const value = HAN_NUMBER.test(part) ? hanNumberValue(part) : null
    return value === null ? dictionaryWords(part, lang) : [{ key: `#${value}`, form: part }]
  })
}

function dictionaryWords(run: string, lang: string): Token[] {
  const tokens: Token[] = []
  for (const word of words(run, lang)) {
    tokens.push({ key: word, form: word })
    if (word.length > 1 && HAN_WORD.test(word))
      for (const key of word) tokens.push({ key, form: key })
  }
  return tokens
}

/** Compatibility forms, case and vowel points that vary in spelling are folded. */
function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  return text.normalize('NFKC').toLowerCase().normalize('NFKD').replace(POINTS, '').normalize('NFC')
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}

/** Whether all its letters are Latin ones of one code unit: no pairs of them, nothing to combine. */
function isLatin(text: string): boolean {
  return /^[a-z\u00df-\u024f]*$/.test(text)
}

const POINTS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u0640]/g

const HAN_WORD = /^\p{Script=Han}+$/u
const HAN_DIGIT = /[〇零一二三四五六七八九十两百千万萬亿億]/
const HAN_NUMBER = /^[〇零一二三四五六七八九两十百千万萬亿億]{2,}$|^[一二三四五六七八九十](?=$)/
const HAN_NUMBER_OR_REST =
  /[〇零一二三四五六七八九两十百千万萬亿億]{2,}|[一二三四五六七八九十](?=[月日号年个天点時时人名])|(?:(?![〇零一二三四五六七八九两十百千万萬亿億]{2}|[一二三四五六七八九十][月日号年个天点時时人名])[^])+/g

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const PIECES = new RegExp(
  [
    String.raw`\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+(?!\p{Nd})(?:[.,\u066b]\p{Nd}+)?`,
    String.raw`\p{Nd}+(?:[.,\u066b\u066c'’]\p{Nd}+)*`,
    String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u0e30-\u0e4e]+`,
    String.raw`(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+`,
    String.raw`[^\s\p{L}\p{M}\p{Nd}]`,
  ].join('|'),
  'gu',
)

/** Marks that translations tend to keep; those of other scripts are mapped to ASCII. */
const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '?': '?？؟;՞',
    '!': '!！¡',
    '"': '"“”„«»「」『』‟❝❞',
    ':': ':：',
    '…': '…',
    '(': '(（[【',
    '%': '%％٪',
    '-': '—–―‒',
    ';': ';；؛',
    '€': '€',
    $: '$',
    '£': '£',
    '/': '/',
    '@': '@',
  }).flatMap(([key, marks]) => Array.from(marks, (mark): [string, string] => [mark, key])),
)
