import type { Range } from '@/lib/model/range'
import { declinesNames } from './name-stems'
import type { Word } from './view'

/**
 * Where a phrase stands in a text, each of its words in any form: two words are forms of one when they
 * are equal, or share all but a short end. Scripts without spaces are searched letter by letter.
 */
export function placesOf(phrase: Phrase, text: string, words: readonly Word[]): readonly Range[] {
  if (phrase.isUnspaced) return allOf(phrase.text, text)
  const { parts } = phrase
  const first = parts[0]
  if (!first) return []
  const found: Range[] = []
  for (let at = 0; at + parts.length <= words.length; at += 1) {
    const word = words[at]
    if (!word || !isForm(first, word.key)) continue
    if (parts.every((part, n) => isForm(part, words[at + n]?.key ?? '')))
      found.push({
        start: word.start + elisionOf(word.text).length,
        end: words[at + parts.length - 1]?.end ?? word.end,
      })
  }
  return found
}

/** A phrase made ready for `placesOf`. */
export interface Phrase {
  readonly text: string
  readonly parts: readonly Part[]
  readonly isUnspaced: boolean
}

interface Part {
  readonly key: string
  readonly stem: string
}

/** `base` is the subtag of the language; `words` are those of `text` as it cuts them. */
export function phraseOf(text: string, words: readonly Word[], base: string): Phrase {
  return {
    text,
    parts: words.map(({ key }) => ({ key: withoutElision(key), stem: formStem(key, base) })),
    isUnspaced: UNSPACED.test(text),
  }
}

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

function isForm({ key, stem }: Part, written: string): boolean {
  const word = withoutElision(written)
  if (key === word) return true
  if (!word.startsWith(stem) && !bare(word).startsWith(stem)) return false
  return Math.abs(word.length - key.length) <= LONGEST_ENDING
}

// Longer ones make another word of it.
const LONGEST_ENDING = 4

/** What the forms of a word share: all but its last letters, fewer where words have few endings. */
function formStem(key: string, base: string): string {
  const word = bare(key)
  const shortest = declinesNames(base) ? 3 : 4
  return word.slice(0, Math.max(Math.min(word.length, shortest), word.length - 2))
}

/** An Arabic word without its article, a French or Italian one without what is run into it. */
function bare(key: string): string {
  if (/\p{Script=Arabic}/u.test(key)) return key.replace(/^(?:[وفبكل]?ال|لل)(?=..)/u, '')
  return withoutElision(key)
}

/** What the forms of a word begin with, whatever they are: for finding a phrase's places in an index. */
export function beginningOf(key: string): string {
  return bare(key).slice(0, 3)
}

/** A word without `l’` or `dell’` before it. */
export function withoutElision(word: string): string {
  return word.slice(elisionOf(word).length)
}

function elisionOf(word: string): string {
  return ELISION.exec(word)?.[0] ?? ''
}

const ELISION = /^(?:[cdjlmnst]|qu|(?:d|n|s)?[ae]ll|dall|quell|un)['’](?=\p{L}{2})/iu

function allOf(phrase: string, text: string): readonly Range[] {
  const found: Range[] = []
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length))
    found.push({ start: at, end: at + phrase.length })
  return found
}
