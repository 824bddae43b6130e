import type { ReactNode } from 'react'
import type { Range } from '@/lib/model/range'
import { classNames } from '../ui/class-names'
import type { MqmSeverity } from '@/lib/model/mqm'

/** Words in which an error is marked, or is being marked. */
export interface DrawnError extends Range {
  readonly severity: MqmSeverity | 'pending'
  readonly title: string
}

export interface ErrorSpanProps {
  readonly error: DrawnError
  /** The piece of the text that is drawn: the box is open where it goes on. */
  readonly piece: Range
  readonly children: ReactNode
}

/** A box round words; its line tells the severity. It may be drawn in pieces that are cut anywhere. */
export function ErrorSpan({ error, piece, children }: ErrorSpanProps) {
  const { severity, title, start, end } = error
  return (
    <span
      title={title === '' ? undefined : title}
      className={classNames(
        `error-stretch is-${severity}`,
        piece.start === start && 'starts',
        piece.end === end && 'ends',
      )}
    >
      {children}
    </span>
  )
}
