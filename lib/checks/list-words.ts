import type { View, Word } from './view'

/** A word as lists see it: lower case, elisions cut off, with the forms that particles may hide. */
export interface ListWord extends Word {
  /** The key first; then, for scripts that write particles on, what is left without them. */
  readonly keys: readonly string[]
}

/** One side of a segment as lists read it. */
export interface Side {
  readonly text: string
  readonly words: readonly ListWord[]
}

/** A side of a segment; made once for all the checks that live from lists. */
export function sideOf(view: View, side: 'source' | 'target'): Side {
  const known = cache[side].get(view)
  if (known) return known
  const made =
    side === 'source'
      ? { text: view.source, words: listWords(view.sourceWords(), view.sourceBase) }
      : { text: view.target, words: listWords(view.targetWords(), view.targetBase) }
  cache[side].set(view, made)
  return made
}

/** Words of a text as lists see them: `l’école` is two words, `company’s` is `company`. */
export function listWords(words: readonly Word[], language: string): ListWord[] {
  const elides = ELISION[language]
  return words.flatMap((word) => {
    const key = plain(word.key)
    const cut = elides && key.includes("'") ? (elides.exec(key)?.[0].length ?? 0) : 0
    if (cut === 0 || cut >= key.length) return [listWord(word, key, language)]
    return [
      listWord({ ...word, end: word.start + cut }, key.slice(0, cut), language),
      listWord({ ...word, start: word.start + cut }, key.slice(cut), language),
    ]
  })
}

/**
 * A key without what spelling leaves free: vowel points, ё, curly apostrophes, the dots of Hindi. Never
 * longer.
 */
export function plain(key: string): string {
  if (ASCII.test(key)) return key
  return key
    .replace(POINTS, '')
    .replaceAll('’', "'")
    .replaceAll('ё', 'е')
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replace(DOTTED, (letter) => letter.normalize('NFD').charAt(0))
    .replaceAll('\u0901', '\u0902')
}

function listWord(word: Word, key: string, language: string): ListWord {
  return { ...word, key, keys: keysOf(key, language) }
}

function keysOf(key: string, language: string): readonly string[] {
  if (key.endsWith("'s")) return [key, key.slice(0, -2)]
  const particles = PARTICLES[language]
  if (!particles) return [key]
  const bare = particles.flatMap((one) => {
    const length = one.exec(key)?.[0].length ?? 0
    const left = key.length - length
    return length > 0 && left >= (length === 1 ? 2 : 3) ? [key.slice(length)] : []
  })
  return [...new Set([key, ...bare])]
}

const cache = { source: new WeakMap<View, Side>(), target: new WeakMap<View, Side>() }
const ASCII = /^[\x20-\x7e]*$/
const POINTS = /[\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u0640\u093c]/g
/** Letters of Hindi with a dot below: written in one, in two, or without it. */
const DOTTED = /[\u0929\u0931\u0934\u0958-\u095f]/g

const ROMANCE = /^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|quoiqu)'/
const ITALIAN = /^(?:[cdlmnstv]|un|gl|dell|all|nell|dall|sull|coll|quell|quest|com|dov|bell|sant)'/

/** What is cut off before a vowel and written on with an apostrophe. */
const ELISION: Readonly<Partial<Record<string, RegExp>>> = {
  fr: ROMANCE,
  ca: /^[dlmnst]'/,
  it: ITALIAN,
}

/** Conjunctions, prepositions and articles written on to the next word, shortest first. */
const ARABIC = [/^[وف]/, /^[وف]?[بكلس](?=...)/, /^[وف]?[بك]?ال/, /^[وف]?لل/]
const PARTICLES: Readonly<Partial<Record<string, readonly RegExp[]>>> = {
  ar: ARABIC,
  he: [/^[ובלכמשה]/, /^ו?[בלכמש]ה?/, /^ו?מה/],
}
