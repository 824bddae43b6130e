import { codeKey } from '@/lib/inline/content'
import { CODE, type Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { graphemeEdges } from '@/lib/text/graphemes'
import { wordPieces } from '@/lib/text/words'

/** The smallest stretch that a diff replaces: a word, a run of white space, a mark, a code. */
export interface Token extends Range {
  /** Two tokens are equal when their keys are: for codes, when they are equal by value. */
  readonly key: string
  readonly kind: 'word' | 'space' | 'mark' | 'lineEnd'
}

/**
 * The tokens of a text; they tile it. Edges are those of words where they are edges of graphemes
 * too: `Intl.Segmenter` ends words inside graphemes now and then, and then the token goes on.
 */
export function tokensOf(text: Content | string, lang: string): readonly Token[] {
  if (typeof text === 'string') return makeTokens({ text, codes: [] }, lang)
  const known = made.get(text)
  if (known?.lang === lang) return known.tokens
  const tokens = makeTokens(text, lang)
  made.set(text, { lang, tokens })
  return tokens
}

/** The graphemes of a text as tokens; they tile it. */
export function characterTokens(content: Content): readonly Token[] {
  const keyOf = keysOf(content)
  const edges = graphemeEdges(content.text)
  return edges.slice(1).map((end, n) => {
    const start = edges[n] ?? 0
    const character = content.text.slice(start, end)
    return { start, end, key: keyOf(character), kind: kindOf(character) }
  })
}

// The baseline stays the same while a text is typed beside it.
const made = new WeakMap<Content, { lang: string; tokens: readonly Token[] }>()

function makeTokens(content: Content, lang: string): Token[] {
  const keyOf = keysOf(content)
  return tokenRanges(content.text, lang).map(({ start, end }) => {
    const words = content.text.slice(start, end)
    return { start, end, key: keyOf(words), kind: kindOf(words) }
  })
}

function tokenRanges(text: string, lang: string): Range[] {
  const isEdge = new Set(graphemeEdges(text))
  const ends = wordPieces(text, lang).map(({ end }) => end)
  const kept = ends.filter((end) => isEdge.has(end))
  return kept.map((end, n) => ({ start: kept[n - 1] ?? 0, end }))
}

/** Must be asked for the tokens in order: the n-th U+FFFC is the n-th code. */
function keysOf({ codes }: Content): (words: string) => string {
  let n = 0
  return (words) =>
    words.replaceAll(CODE, () => {
      const code = codes[n]
      n += 1
      return code ? `${CODE}${codeKey(code)}${CODE}` : CODE
    })
}

function kindOf(words: string): Token['kind'] {
  if (/[\r\n\u2028\u2029\uFFFC]/.test(words)) return 'lineEnd'
  if (words.trim() === '') return 'space'
  return /[\p{L}\p{N}]/u.test(words) ? 'word' : 'mark'
}
