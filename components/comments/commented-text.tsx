'use client'

import { Fragment, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { diff } from '@/lib/diff/hunks'
import { mapRange } from '@/lib/diff/map-range'
import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { RowPiece } from '../editor/row-piece'
import { useHits } from '../find/hits-store'
import { FindingSpan } from '../findings/finding-span'
import type { FindingLine } from '../findings/lines'
import type { ShownThreads } from './comments-store'
import { CommentsContext } from './use-comments'

export interface CommentedTextProps {
  readonly content: Content
  readonly segment: string
  readonly lang: string
  /** Stretches in order, not over one another, with a look of their own and what the pointer is told. */
  readonly marks?: readonly TextMark[]
  /** Lines under what checks complain of. */
  readonly lines?: readonly FindingLine[]
}

export interface TextMark extends Range {
  readonly className: string
  readonly title: string
}

/** The text of the active row, with the words underlined that open comments are about. */
export function CommentedText(props: CommentedTextProps): ReactNode {
  const { content, segment, lang, marks = NO_MARKS, lines = NO_LINES } = props
  const store = useContext(CommentsContext)
  const hits = useHits('target', segment, content)
  const shown = useSyncExternalStore(
    store?.shown.subscribe ?? nothing,
    () => store?.shown.get() ?? null,
    () => null,
  )
  const pieces = useMemo(() => {
    const spans = shown?.segment === segment ? spansIn(shown, content, lang) : []
    return piecesOf(content, spans, marks, hits, lines)
  }, [content, segment, lang, shown, marks, hits, lines])
  return pieces.map(({ start, end, isCommented, isHit, mark, line }) => {
    const words = <RowPiece {...{ content, start, end }} />
    const found = line ? <FindingSpan line={line}>{words}</FindingSpan> : words
    const text = isHit ? <mark>{found}</mark> : found
    const piece = isCommented ? <span className="comment-span">{text}</span> : text
    if (!mark) return <Fragment key={start}>{piece}</Fragment>
    return (
      <span key={start} className={mark.className} title={mark.title}>
        {piece}
      </span>
    )
  })
}

const NO_MARKS: readonly TextMark[] = []
const NO_LINES: readonly FindingLine[] = []

function nothing(): () => void {
  return () => undefined
}

/** Where the words of open threads stand in the text now; those that are gone are left out. */
function spansIn({ threads }: ShownThreads, now: Content, lang: string): readonly Range[] {
  return (threads ?? []).flatMap(({ about, resolvedAt }) => {
    if (!about || resolvedAt !== null) return []
    const span = mapRange(diff(about.text, now, lang).hunks, about)
    return span.start < span.end ? [span] : []
  })
}

/** The text cut at the ends of the spans, which may overlap, of the marks and of the hits. */
export function piecesOf(
  { text }: Content,
  spans: readonly Range[],
  marks: readonly TextMark[] = NO_MARKS,
  hits: readonly Range[] = [],
  lines: readonly FindingLine[] = NO_LINES,
) {
  const ends = [...spans, ...marks, ...hits, ...lines].flatMap(({ start, end }) => [start, end])
  const edges = [...new Set([0, ...ends, text.length])].toSorted((a, b) => a - b)
  return edges.slice(0, -1).map((start, n) => ({
    start,
    end: edges[n + 1] ?? text.length,
    isCommented: spans.some((span) => span.start <= start && start < span.end),
    isHit: hits.some((hit) => hit.start <= start && start < hit.end),
    mark: marks.find((mark) => mark.start <= start && start < mark.end),
    line: lines.find((line) => line.start <= start && start < line.end),
  }))
}
