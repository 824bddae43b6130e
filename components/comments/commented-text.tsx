'use client'

import { Fragment, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { diff } from '@/lib/diff/hunks'
import { mapRange } from '@/lib/diff/map-range'
import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { type DrawnError, ErrorSpan } from '../annotations/error-stretch'
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
  /** Words in which people marked an error. */
  readonly errors?: readonly DrawnError[]
}

export interface TextMark extends Range {
  readonly className: string
  readonly title: string
}

/** The text of the active row, with the words underlined that open comments are about. */
export function CommentedText(props: CommentedTextProps): ReactNode {
  const { content, segment, lang, marks = NO_MARKS, lines = NO_LINES } = props
  const { errors = NO_ERRORS } = props
  const store = useContext(CommentsContext)
  const hits = useHits('target', segment, content)
  const shown = useSyncExternalStore(
    store?.shown.subscribe ?? nothing,
    () => store?.shown.get() ?? null,
    () => null,
  )
  const pieces = useMemo(() => {
    const spans = shown?.segment === segment ? spansIn(shown, content, lang) : []
    return piecesOf(content, spans, { marks, hits, lines, errors })
  }, [content, segment, lang, shown, marks, hits, lines, errors])
  return pieces.map(({ start, end, isCommented, isHit, mark, line, error }) => {
    const words = <RowPiece {...{ content, start, end }} />
    const found = line ? <FindingSpan line={line}>{words}</FindingSpan> : words
    const text = isHit ? <mark>{found}</mark> : found
    const said = isCommented ? <span className="comment-span">{text}</span> : text
    const piece = error ? <ErrorSpan {...{ error, piece: { start, end } }}>{said}</ErrorSpan> : said
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
const NO_ERRORS: readonly DrawnError[] = []

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

interface Drawn {
  readonly marks: readonly TextMark[]
  readonly hits: readonly Range[]
  readonly lines: readonly FindingLine[]
  readonly errors: readonly DrawnError[]
}

/** The text cut at the ends of the spans, which may overlap, and of all that is drawn besides. */
function piecesOf({ text }: Content, spans: readonly Range[], drawn: Drawn) {
  const { marks, hits, lines, errors } = drawn
  const ends = [...spans, ...marks, ...hits, ...lines, ...errors].flatMap(({ start, end }) => [
    start,
    end,
  ])
  const edges = [...new Set([0, ...ends, text.length])].toSorted((a, b) => a - b)
  return edges.slice(0, -1).map((start, n) => ({
    start,
    end: edges[n + 1] ?? text.length,
    isCommented: spans.some((span) => span.start <= start && start < span.end),
    isHit: hits.some((hit) => hit.start <= start && start < hit.end),
    mark: marks.find((mark) => mark.start <= start && start < mark.end),
    error: errors.find((one) => one.start <= start && start < one.end),
    line: lines.find((line) => line.start <= start && start < line.end),
  }))
}
