/** One word of a query, as it was typed, with its place in the text. */
export interface Token {
  /** As typed, quotes and all. */
  readonly word: string
  readonly start: number
  readonly end: number
  readonly isNegated: boolean
  /** In lower case; null for words to search for. */
  readonly key: string | null
  /** What follows the key, parted at commas; of a text, the text alone. */
  readonly values: readonly string[]
}

/** The words of a query. Whatever is typed gives some: a quote that is never closed ends with the text. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => tokenOf(word, index))
}

/** A value as a query takes it: in quotes where it would fall apart without. */
export function quoted(value: string): string {
  return /[\s,"]/.test(value) || value === '' ? `"${value.replaceAll('"', '')}"` : value
}

function tokenOf(word: string, start: number): Token {
  const isNegated = word.length > 1 && word.startsWith('-')
  const rest = isNegated ? word.slice(1) : word
  const key = KEY.exec(rest)?.[1]
  const values =
    key === undefined
      ? [unquoted(rest)]
      : (rest.slice(key.length + 1).match(VALUE) ?? ['']).map(unquoted)
  const place = { word, start, end: start + word.length }
  return { ...place, isNegated, key: key?.toLowerCase() ?? null, values }
}

function unquoted(value: string): string {
  return value.replaceAll('"', '')
}

// A quote may open anywhere in a word, and holds spaces and commas together.
const WORD = /(?:"[^"]*"?|[^\s"])+/g
const VALUE = /(?:"[^"]*"?|[^,"])+/g
const KEY = /^(\p{L}+):/u
