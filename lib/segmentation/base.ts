import { isTag } from '@/lib/text/tags'
import { baseView } from './base-view'
import { sentencexLengths } from './sentencex'

/**
 * Where sentences begin in a block without line ends, from the base segmenter alone: ascending
 * offsets in UTF-16 code units, the first after 0, none at `text.length`.
 *
 * Both segmenters are quadratic in the worst case (sentencex-wasm: 34 s for 100,000 opening quotes;
 * `Intl.Segmenter`: 3.4 s for 400 kB), so they see windows; the last piece of a window is cut again
 * at the head of the next.
 */
export function baseStarts(text: string, lang: string): number[] {
  const starts: number[] = []
  let from = 0
  while (from < text.length) {
    const isLast = text.length - from <= WINDOW
    const window = isLast ? text.slice(from) : text.slice(from, wholeEnd(text, from + WINDOW))
    const found = startsIn(window, lang).map((start) => start + from)
    starts.push(...found)
    if (isLast) break
    from = nextWindow(found, from + window.length, from)
  }
  return starts
}

const WINDOW = 2_000

/** A window begins with the last piece of the one before, unless that was the whole window. */
function nextWindow(found: readonly number[], end: number, from: number): number {
  const last = found.at(-1) ?? from
  return last > from ? last : end
}

/** Not between the halves of a surrogate pair. */
function wholeEnd(text: string, end: number): number {
  return /[\ud800-\udbff]/.test(text[end - 1] ?? '') ? end - 1 : end
}

function startsIn(window: string, lang: string): number[] {
  const lengths = sentencexLengths(baseView(window), lang) ?? intlLengths(window, lang)
  const starts: number[] = []
  let at = 0
  for (const length of lengths.slice(0, -1)) {
    at += length
    if (at > 0) starts.push(at)
  }
  return starts
}

function intlLengths(window: string, lang: string): number[] {
  const segmenter = new Intl.Segmenter(isTag(lang) ? lang : 'und', { granularity: 'sentence' })
  return Array.from(segmenter.segment(window), ({ segment }) => segment.length)
}
