import type { Range } from '@/lib/model/range'
import { type QuoteMark, quoteMarksIn } from './quote-marks'
import type { View } from './view'

/** The segments of a paragraph of the target, and the quotation marks of both sides in it. */
export interface QuotedParagraph {
  readonly views: readonly View[]
  readonly source: readonly PlacedMark[]
  readonly target: readonly PlacedMark[]
}

/** A quotation mark by its segment in the paragraph and its place in that segment's text. */
export interface PlacedMark extends QuoteMark {
  /** Position in `views`. */
  readonly segment: number
  /** Offset in the segment's own text. */
  readonly start: number
}

/** The paragraph that a segment stands in. Made once for all its segments. */
export function quotedParagraph(view: View): QuotedParagraph {
  const first = firstOf(view)
  const known = cache.get(first)
  if (known) return known
  const views = segmentsFrom(first)
  const made = {
    views,
    source: marksOf(views, 'source', view.sourceBase),
    target: marksOf(views, 'target', view.targetBase),
  }
  cache.set(first, made)
  return made
}

/** Marks without a mate. */
export function lone(marks: readonly PlacedMark[]): PlacedMark[] {
  return marks.filter(({ mate }) => mate === null)
}

/** The quotation of a mark that opens one, as a range in its segment; null when it ends elsewhere. */
export function insideOf(mark: PlacedMark, marks: readonly PlacedMark[]): Range | null {
  const mate = mark.mate === null ? undefined : marks[mark.mate]
  if (mate?.segment !== mark.segment) return null
  return { start: mark.start + 1, end: mate.start }
}

const cache = new WeakMap<View, QuotedParagraph>()

/** Segments of one paragraph that are read together: some texts have no paragraphs. */
const LONGEST = 60

function firstOf(view: View): View {
  let first = view
  let steps = 0
  while (first.previous && !first.targetStartsUnit && steps < LONGEST) {
    first = first.previous
    steps += 1
  }
  return first
}

function segmentsFrom(first: View): View[] {
  const views = [first]
  let next = first.next
  while (next && !next.targetStartsUnit && views.length <= LONGEST) {
    views.push(next)
    next = next.next
  }
  return views
}

function marksOf(views: readonly View[], side: 'source' | 'target', base: string): PlacedMark[] {
  const starts: number[] = []
  let text = ''
  for (const view of views) {
    if (text !== '') text += ' '
    starts.push(text.length)
    text += view[side]
  }
  return quoteMarksIn(text, base).map((mark) => {
    const segment = starts.findLastIndex((start) => start <= mark.index)
    return { ...mark, segment, start: mark.index - (starts[segment] ?? 0) }
  })
}
