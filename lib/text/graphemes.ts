import { chunks } from './chunks'

/**
 * Offsets where a grapheme (what a reader calls one character) begins, in UTF-16 code units,
 * ascending, with `text.length` as the last; `[0]` for the empty text.
 */
export function graphemeEdges(text: string): number[] {
  const edges: number[] = []
  for (const { start, end } of chunks(text)) {
    const chunk = text.slice(start, end)
    if (SIMPLE.test(chunk)) for (let at = start; at < end; at += 1) edges.push(at)
    else for (const { index } of SEGMENTER.segment(chunk)) edges.push(start + index)
  }
  edges.push(text.length)
  return edges
}

/** The graphemes of a text; joined, they are the text. */
export function graphemes(text: string): string[] {
  const edges = graphemeEdges(text)
  return edges.slice(1).map((end, n) => text.slice(edges[n], end))
}

/** Length as a reader counts it. */
export function lengthInGraphemes(text: string): number {
  return SIMPLE.test(text) ? text.length : graphemeEdges(text).length - 1
}

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' })

// Characters that are a grapheme each among themselves: no combining marks, no CR, no surrogates,
// nothing that joins. Twenty times as fast as asking the segmenter, and most texts are only these.
const SIMPLE =
  /^[\0-\x0c\x0e-\u02ff\u0370-\u0482\u048a-\u058f\u061b-\u064a\u2010-\u2027\u3000-\u3029\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fff\uff01-\uff9d]*$/
