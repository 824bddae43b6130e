import { codeKey } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { graphemeEdges } from '@/lib/text/graphemes'
import { wordPieces } from '@/lib/text/words'

/** What a diff compares: a word, a run of spaces, a mark, an ideograph, an inline code. */
export interface Token extends Range {
  /** Two tokens are the same when their keys are: the text, and what its codes stand for. */
  readonly key: string
}

/**
 * Cuts a text into tokens that tile it and never cut a grapheme.
 *
 * Edges are those of words. An edge inside a grapheme (`Intl.Segmenter` makes some) is left out, and
 * ideographs stand alone, because the dictionary joins them differently when a neighbour changes.
 * Offsets are UTF-16 code units.
 */
export function tokensOf(content: Content, lang: string): Token[] {
  const { text, codes } = content
  const edges = new Set(graphemeEdges(text))
  const tokens: Token[] = []
  let code = 0
  let start = 0
  for (const end of edgesOf(text, lang)) {
    if (!edges.has(end) || end === start) continue
    let key = text.slice(start, end)
    for (const character of key) if (character === CODE) key += `\0${keyOf(codes[code++])}`
    tokens.push({ start, end, key })
    start = end
  }
  return tokens
}

function edgesOf(text: string, lang: string): number[] {
  return wordPieces(text, lang).flatMap(({ start, end, isWord }) => {
    if (!isWord || !IDEOGRAPH.test(text.slice(start, end))) return [end]
    return graphemeEdges(text.slice(start, end))
      .slice(1)
      .map((edge) => start + edge)
  })
}

function keyOf(code: Content['codes'][number] | undefined): string {
  return code ? codeKey(code) : ''
}

const IDEOGRAPH = /\p{Script=Han}/u
