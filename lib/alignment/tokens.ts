import { wordPieces } from '@/lib/text/words'
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
  const plain = fold(text.slice(0, MAX_LENGTH))
  const tokens: Token[] = []
  for (const [piece] of plain.matchAll(PIECES)) tokens.push(...tokensOfPiece(piece, lang))
  return tokens.slice(0, MAX_TOKENS)
}

/** The part of a word that its inflected forms share, roughly: five letters, two of Hangul. */
export function stemOf(word: string): string {
  const bare = /\p{Script=Arabic}/u.test(word) ? word.replace(ARABIC_ARTICLE, '') : word
  const length = /\p{Script=Hangul}/u.test(word) ? 2 : STEM_LENGTH
  return Array.from(bare).slice(0, length).join('')
}

const MAX_LENGTH = 4_000
const MAX_TOKENS = 400
const STEM_LENGTH = 5
const ARABIC_ARTICLE = /^(?:[وفبكل]?ال|لل|و(?=\p{L}{4}))(?=\p{L}{2})/u

function tokensOfPiece(piece: string, lang: string): Token[] {
  if (/^\p{Nd}/u.test(piece)) return [{ key: `#${numberValue(piece)}`, form: piece }]
  if (UNSPACED.test(piece)) return unspaced(piece, lang)
  if (/^\p{L}/u.test(piece)) return [{ key: stemOf(piece), form: piece }]
  const key = MARKS.get(piece)
  return key === undefined ? [] : [{ key, form: key }]
}

/** Words of a script without spaces, by dictionary; longer Chinese words also by character. */
function unspaced(run: string, lang: string): Token[] {
  const tokens: Token[] = []
  for (const [part] of run.matchAll(HAN_NUMBER_OR_REST)) {
    const value = HAN_NUMBER.test(part) ? hanNumberValue(part) : null
    if (value !== null) tokens.push({ key: `#${value}`, form: part })
    else
      for (const { start, end } of wordPieces(part, lang))
        tokens.push(...wordAndCharacters(part.slice(start, end)))
  }
  return tokens
}

function wordAndCharacters(word: string): Token[] {
  const characters = /^\p{Script=Han}{2,}$/u.test(word) ? Array.from(word) : []
  return [word, ...characters].map((key) => ({ key, form: key }))
}

/** Compatibility forms, case and vowel points that vary in spelling are folded. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKD').replace(POINTS, '').normalize('NFC')
}

const POINTS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u0640]/g

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
