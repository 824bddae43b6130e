'use client'

import type { ReactNode } from 'react'
import type { Content } from '@/lib/model/content'
import type { Side } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import { type DrawnError, ErrorSpan } from '../annotations/error-stretch'
import { RowPiece } from '../editor/row-piece'
import { FindingSpan } from '../findings/finding-span'
import type { FindingLine } from '../findings/lines'
import { useHits } from './hits-store'

export interface MarkedTextProps {
  readonly content: Content
  readonly side: Side
  readonly segment: string
  /** Lines under what checks complain of, in order, none over another. */
  readonly lines?: readonly FindingLine[]
  /** What proves the finding whose card is open. */
  readonly evidence?: readonly Range[]
  /** Words in which people marked an error, the first before those over which it lies. */
  readonly errors?: readonly DrawnError[]
}

/** A text of a row, with the words marked that are looked for, and those that checks speak of. */
export function MarkedText(props: MarkedTextProps): ReactNode {
  const { content, side, segment, lines = NO_LINES, evidence = NO_RANGES } = props
  const { errors = NO_ERRORS } = props
  const hits = useHits(side, segment, content)
  const end = content.text.length
  if (hits.length + lines.length + evidence.length + errors.length === 0)
    return <RowPiece content={content} start={0} end={end} />
  return cutAt(end, [...hits, ...lines, ...evidence, ...errors]).map((piece) => {
    const words = <RowPiece content={content} {...piece} />
    const line = lines.find((one) => holds(one, piece))
    const found = line ? <FindingSpan line={line}>{words}</FindingSpan> : words
    const isEvidence = evidence.some((one) => holds(one, piece))
    const text = hits.some((hit) => holds(hit, piece)) ? <mark>{found}</mark> : found
    const error = errors.find((one) => holds(one, piece))
    return (
      <span key={piece.start} className={isEvidence ? 'finding-evidence' : undefined}>
        {error ? <ErrorSpan {...{ error, piece }}>{text}</ErrorSpan> : text}
      </span>
    )
  })
}

const NO_LINES: readonly FindingLine[] = []
const NO_RANGES: readonly Range[] = []
const NO_ERRORS: readonly DrawnError[] = []

/** The text in pieces, cut where any of the ranges begins or ends. */
function cutAt(length: number, ranges: readonly Range[]): readonly Range[] {
  const ends = ranges.flatMap(({ start, end }) => [start, end])
  const inside = ends.filter((at) => at > 0 && at < length)
  const edges = [...new Set([0, ...inside, length])].toSorted((a, b) => a - b)
  return edges.slice(0, -1).map((start, n) => ({ start, end: edges[n + 1] ?? length }))
}

function holds(range: Range, piece: Range): boolean {
  return range.start <= piece.start && piece.start < range.end
}
