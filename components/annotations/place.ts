import type { Side } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import { wordPieces } from '@/lib/text/words'

/** Where an error is: in the target, or in what of the source has no translation. */
export interface Place {
  readonly side: Side
  /** Null for the whole text. */
  readonly span: Range | null
}

/** Both texts of a segment as they are shown. */
export type Texts = Readonly<Record<Side, PlaceText>>

export interface PlaceText {
  readonly text: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Where the shown text begins in what the segment has of the imported one. */
  readonly from: number
}

interface Step {
  readonly step: 1 | -1
  /** Its end goes, not the whole of it. */
  readonly grows: boolean
}

/** One word on or back; before the first one stands the whole text. */
export function steppedPlace(place: Place, texts: Texts, { step, grows }: Step): Place {
  const { text, lang } = texts[place.side]
  const words = wordPieces(text, lang).filter(({ isWord }) => isWord)
  const span = grows && place.span ? grown(place.span, words, step) : moved(place.span, words, step)
  return { ...place, span }
}

/** The other text, as a whole. */
export function turned({ side }: Place): Place {
  return { side: side === 'target' ? 'source' : 'target', span: null }
}

export function isSpan(span: Range | null): span is Range {
  return span !== null && span.start < span.end
}

function moved(span: Range | null, words: readonly Range[], step: 1 | -1): Range | null {
  if (!span) return rangeOf(step === 1 ? words[0] : words.at(-1))
  const next =
    step === 1
      ? words.find(({ start }) => start >= span.end)
      : words.findLast(({ end }) => end <= span.start)
  return next ? rangeOf(next) : step === 1 ? span : null
}

function grown(span: Range, words: readonly Range[], step: 1 | -1): Range {
  const { start, end } = span
  if (step === 1) return { start, end: words.find((word) => word.end > end)?.end ?? end }
  const shorter = words.findLast((word) => word.end < end && word.start >= start)
  if (shorter) return { start, end: shorter.end }
  return { start: words.findLast((word) => word.start < start)?.start ?? start, end }
}

function rangeOf(word: Range | undefined): Range | null {
  return word ? { start: word.start, end: word.end } : null
}
