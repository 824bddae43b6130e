import type { ExpectedCodes } from '@/lib/inline/code-errors'
import type { Code } from '@/lib/model/content'
import type { UnitKind } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import { joinerOf } from '@/lib/text/joiner'
import { baseOf } from '@/lib/text/tags'
import { wordPieces } from '@/lib/text/words'

/** A segment as it is checked. A U+FFFC in a text stands for an inline code or a mark. */
export interface CheckedSegment {
  /** '' when the target adds something. */
  readonly source: string
  /** '' when the target lacks something. */
  readonly target: string
  /** How sure the link is, 0 to 1; 1 when a person has confirmed it. */
  readonly confidence: number
  /** Whether the text begins a paragraph, heading or list item of its side. */
  readonly sourceStartsUnit: boolean
  readonly targetStartsUnit: boolean
  /** Whether nothing at all, not even a space, parts the target from the one before it. */
  readonly targetIsGlued?: boolean
  readonly kind: UnitKind
  /** The target's codes, and what its inline ones are held to; where neither has any, left out. */
  readonly targetCodes?: readonly Code[]
  readonly expectedCodes?: ExpectedCodes
  /** It was approved when it came in and nobody has touched it: its codes are as the file has them. */
  readonly cameApproved?: boolean
}

/** Segments in order, all of a document or a window of it, with its languages as BCP 47 tags. */
export interface CheckedDocument {
  readonly sourceLang: string
  readonly targetLang: string
  readonly segments: readonly CheckedSegment[]
}

/** A word, number or ideograph run of a text, as `Intl.Segmenter` cuts it. */
export interface Word extends Range {
  readonly text: string
  /** In lower case. */
  readonly key: string
}

/** Segments of one paragraph joined, and where one of them stands in it. */
export interface Paragraph {
  readonly text: string
  /** Offset of the segment's text. */
  readonly start: number
  /** Position of the paragraph's first segment in the document. */
  readonly first: number
}

/** A segment with what stands around it. What costs time is made once, when it is asked for. */
export interface View extends CheckedSegment {
  readonly index: number
  readonly sourceLang: string
  readonly targetLang: string
  /** Language subtags: `zh` of `zh-Hans`. */
  readonly sourceBase: string
  readonly targetBase: string
  readonly previous: View | null
  readonly next: View | null
  readonly sourceWords: () => readonly Word[]
  readonly targetWords: () => readonly Word[]
  readonly sourceParagraph: () => Paragraph
  readonly targetParagraph: () => Paragraph
}

export interface DocumentView {
  readonly sourceLang: string
  readonly targetLang: string
  readonly sourceBase: string
  readonly targetBase: string
  readonly views: readonly View[]
}

export function viewDocument(document: CheckedDocument): DocumentView {
  const { sourceLang, targetLang, segments } = document
  const languages = {
    ...{ sourceLang, targetLang },
    ...{ sourceBase: baseOf(sourceLang), targetBase: baseOf(targetLang) },
  }
  const views: View[] = []
  for (const [index, segment] of segments.entries())
    views.push({
      ...segment,
      ...languages,
      index,
      get previous() {
        return views[index - 1] ?? null
      },
      get next() {
        return views[index + 1] ?? null
      },
      sourceWords: once(() => wordsOf(segment.source, sourceLang)),
      targetWords: once(() => wordsOf(segment.target, targetLang)),
      sourceParagraph: once(() => paragraphAt(segments, index, 'source', sourceLang)),
      targetParagraph: once(() => paragraphAt(segments, index, 'target', targetLang)),
    })
  return { ...languages, views }
}

/** The words of a text, numbers among them. */
export function wordsOf(text: string, lang: string): Word[] {
  return wordPieces(text, lang)
    .filter(({ isWord }) => isWord)
    .map(({ start, end }) => {
      const word = text.slice(start, end)
      return { text: word, key: word.toLocaleLowerCase(lang), start, end }
    })
}

/** Segments that a paragraph may have: in a text without paragraphs only what stands near is read. */
const LONGEST_PARAGRAPH = 60

function paragraphAt(
  segments: readonly CheckedSegment[],
  at: number,
  side: 'source' | 'target',
  lang: string,
): Paragraph {
  const startsUnit = (n: number) =>
    segments[n]?.[side === 'source' ? 'sourceStartsUnit' : 'targetStartsUnit'] ?? true
  let first = at
  while (first > 0 && !startsUnit(first) && at - first < LONGEST_PARAGRAPH) first -= 1
  let end = at + 1
  while (end < segments.length && !startsUnit(end) && end - at < LONGEST_PARAGRAPH) end += 1
  const joiner = joinerOf(lang)
  let text = ''
  let start = 0
  for (let n = first; n < end; n += 1) {
    const own = segments[n]?.[side] ?? ''
    if (text !== '' && own !== '') text += joiner
    if (n === at) start = text.length
    text += own
  }
  return { text, start, first }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
