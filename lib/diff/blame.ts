import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { wordPieces } from '@/lib/text/words'
import { diff } from './hunks'

/** The state that words came from; `author` is null for the machine. */
export interface Origin {
  readonly segment: string
  readonly revision: number
  readonly author: string | null
}

/** A stretch of a text, and where it came from. */
export interface Span extends Range {
  readonly by: Origin
}

/** A text and who wrote it: the spans tile the text, and neighbours are of different origin. */
export interface Blamed {
  readonly text: Content
  readonly spans: readonly Span[]
}

/** A text of one origin throughout. */
export function writtenBy(text: Content, by: Origin): Blamed {
  return { text, spans: joined([{ start: 0, end: text.text.length, by }]) }
}

/**
 * The next text: what it has in common with the one before keeps its origin, the rest is of `by`.
 * By words, as `diff` sees them; in scripts without spaces by characters.
 */
export function rewritten(before: Blamed, text: Content, by: Origin, lang: string): Blamed {
  const spans: Span[] = []
  let [a, b] = [0, 0]
  const { hunks } = diff(before.text, text, lang)
  for (const { fromA, toA, fromB, toB } of hunks) {
    spans.push(...shifted(cut(before.spans, a, fromA), b - a), { start: fromB, end: toB, by })
    ;[a, b] = [toA, toB]
  }
  spans.push(...shifted(cut(before.spans, a, before.text.text.length), b - a))
  return { text, spans: joined(spans) }
}

/** The spans of a stretch, in its own offsets. */
export function spansWithin({ spans }: Blamed, { start, end }: Range): readonly Span[] {
  return shifted(cut(spans, start, end), -start)
}

/** Spans moved by some offset. */
export function shifted(spans: readonly Span[], by: number): Span[] {
  return spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }))
}

/** In order, without empty ones; neighbours of the same origin are one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  for (const span of spans) {
    const last = found.at(-1)
    if (span.start === span.end) continue
    if (last?.end === span.start && isSame(last.by, span.by))
      found[found.length - 1] = { ...last, end: span.end }
    else found.push(span)
  }
  return found
}

/** How many words each author wrote; a word of two authors counts for the one who began it. */
export function wordsByAuthor(
  { text, spans }: Blamed,
  lang: string,
): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>()
  let at = 0
  for (const { start, isWord } of wordsIn(text, lang)) {
    while ((spans[at]?.end ?? Infinity) <= start) at += 1
    const author = spans[at]?.by.author ?? null
    if (isWord) counts.set(author, (counts.get(author) ?? 0) + 1)
  }
  return counts
}

function wordsIn({ text }: Content, lang: string) {
  return wordPieces(text, lang).map(({ start, end }) => ({
    start,
    isWord: /[\p{L}\p{N}]/u.test(text.slice(start, end)),
  }))
}

function cut(spans: readonly Span[], from: number, to: number): Span[] {
  return spans
    .filter(({ start, end }) => start < to && end > from)
    .map((span) => ({ ...span, start: Math.max(from, span.start), end: Math.min(to, span.end) }))
}

function isSame(a: Origin, b: Origin): boolean {
  return a.segment === b.segment && a.revision === b.revision && a.author === b.author
}
