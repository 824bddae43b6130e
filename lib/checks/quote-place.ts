import type { Range } from '@/lib/model/range'
import { insideOf, type PlacedMark, type QuotedParagraph } from './quotations'
import { type View, type Word, wordsOf } from './view'

/** Where a quotation mark is missing. */
export interface QuotePlace {
  /** Position of the segment in its paragraph. */
  readonly segment: number
  /** The words beside the place, to be shown. */
  readonly target: Range
  /** The quotation in the source. */
  readonly source: Range | null
  /** Offset in the segment's target where the mark belongs; null when it cannot be told. */
  readonly missing: number | null
}

/**
 * Where the opening mark is due of a quotation that `mark` closes: at the first word of the segment,
 * this one or one before it, whose source opens with a mark while the target does not.
 */
export function unopenedPlace(paragraph: QuotedParagraph, mark: PlacedMark): QuotePlace {
  const { views, target } = paragraph
  const since = target.findLast(({ index }) => index < mark.index)?.segment ?? 0
  for (let segment = mark.segment; segment >= since; segment -= 1) {
    const view = views[segment]
    if (!view || !opensWithQuote(view.source) || opensWithQuote(view.target)) continue
    const word = view.targetWords()[0]
    if (!word) continue
    const place = { start: word.start, end: Math.min(word.end, word.start + LONGEST) }
    return { segment, target: place, source: openerOf(view), missing: word.start }
  }
  return afterColon(paragraph, mark, since) ?? beforeMark(paragraph, mark)
}

function beforeMark({ views }: QuotedParagraph, mark: PlacedMark): QuotePlace {
  const start = lastWordBefore(views[mark.segment], mark.start)
  const place = { start, end: mark.start + 1 }
  return { segment: mark.segment, target: place, source: null, missing: null }
}

/** Inside a segment it is due after the colon that the source has one after: `claimed: We sent it”`. */
function afterColon(
  { views }: QuotedParagraph,
  mark: PlacedMark,
  since: number,
): QuotePlace | null {
  for (let segment = mark.segment; segment >= since; segment -= 1) {
    const view = views[segment]
    const colon = view && COLON.exec(view.target)
    if (!view || !colon || !QUOTED_AFTER_COLON.test(view.source)) continue
    const missing = colon.index + colon[0].length
    if (segment === mark.segment && missing >= mark.start) continue
    const word = view.targetWords().find(({ end }) => end > missing)
    if (!word) continue
    const target = { start: missing, end: Math.min(word.end, missing + LONGEST) }
    return { segment, target, source: null, missing }
  }
  return null
}

const COLON = /:\s+(?=\p{L})/u
const QUOTED_AFTER_COLON = /[:：]\s*[“”„«»"「『]/u

/**
 * Where the closing mark is due of a quotation that opens at `mark`, judged by where the source closes
 * it. A short one (a name, a slogan) has as many words as in the source, or as many as are written with
 * capitals; a long one ends at the punctuation mark nearest to the same share of the segment.
 */
export function unclosedPlace(paragraph: QuotedParagraph, mark: PlacedMark): QuotePlace {
  const { segment, start } = mark
  const view = paragraph.views[segment]
  const source = sourceQuotation(paragraph, mark)
  const missing = view && source ? closingPlace(view, mark, source) : null
  if (!view || missing === null) {
    const end = firstWordAfter(view, start)
    return { segment, target: { start, end }, source, missing: null }
  }
  const after = AFTER.exec(view.target.slice(missing, missing + LONGEST))?.[0] ?? ''
  const end = missing + after.length
  const isShort = end - start <= LONGEST
  const target = { start: isShort ? start : lastWordBefore(view, missing), end }
  return { segment, target, source, missing }
}

export function opensWithQuote(text: string): boolean {
  return OPENS.test(text)
}

const OPENS = /^[\s\uFFFC—–-]*[“”„«»"「『]/u
const AFTER = /^[^\p{L}\p{N}]{0,4}[\p{L}\p{N}]{0,12}/u
/** Units that a place may have. */
const LONGEST = 40

/** The quotation of the source that has the same number among those of the segment. */
function sourceQuotation({ source, target }: QuotedParagraph, mark: PlacedMark): Range | null {
  const opening = (marks: readonly PlacedMark[]) =>
    marks.filter(({ segment, role }) => segment === mark.segment && role === 'open')
  const number = opening(target).findIndex(({ index }) => index === mark.index)
  const answer = opening(source)[number]
  return answer ? insideOf(answer, source) : null
}

function closingPlace(view: View, mark: PlacedMark, quotation: Range): number | null {
  const words = view.targetWords().filter(({ start }) => start > mark.start)
  const quoted = wordsOf(view.source.slice(quotation.start, quotation.end), view.sourceLang).length
  return quoted <= SHORT ? endOfName(view, words, quoted) : endOfSpeech(view, mark, quotation)
}

/** Words of a name or slogan. */
const SHORT = 4

function endOfName({ target, targetBase }: View, words: readonly Word[], quoted: number) {
  let count = 0
  for (const [n, word] of words.entries()) {
    const before = words[n - 1]
    const isParted = before !== undefined && /\S/u.test(target.slice(before.end, word.start))
    if (isParted || !/^\p{Lu}/u.test(word.text)) break
    count += 1
  }
  const isCapital = targetBase !== 'de' && count > 0 && Math.abs(count - quoted) <= 1
  return words[(isCapital ? count : quoted) - 1]?.end ?? null
}

function endOfSpeech({ source, target }: View, mark: PlacedMark, quotation: Range): number | null {
  const share = (quotation.end - quotation.start) / Math.max(1, source.length - quotation.start)
  const expected = mark.start + 1 + share * (target.length - mark.start)
  const away = (index: number) => Math.abs(index - expected)
  const ends = Array.from(target.matchAll(PAUSE), ({ index }) => index)
  const nearest = ends
    .filter((index) => index > mark.start)
    .toSorted((a, b) => away(a) - away(b))[0]
  return nearest === undefined || away(nearest) > NEAR * target.length ? null : nearest
}

const PAUSE = /[,.!?…，。！？،؟।](?=\s|$|\p{L})/gu
/** Share of the segment that the place may lie away from where length alone expects it. */
const NEAR = 0.2

function openerOf({ source }: View): Range {
  const [found = ''] = OPENS.exec(source) ?? []
  return { start: found.length - 1, end: found.length }
}

function lastWordBefore(view: View | undefined, index: number): number {
  const word = view?.targetWords().findLast(({ end }) => end <= index)
  return word && index - word.start < LONGEST ? word.start : index
}

function firstWordAfter(view: View | undefined, index: number): number {
  const word = view?.targetWords().find(({ start }) => start > index)
  return word && word.end - index <= LONGEST ? word.end : index + 1
}
