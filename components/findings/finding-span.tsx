import type { ReactNode } from 'react'
import type { FindingLine } from './lines'

/** Words that a check complains of, with its line: a press on them opens the card. */
export function FindingSpan({ line, children }: FindingSpanProps) {
  return (
    <span className={classOfLine(line)} data-finding={line.start}>
      {children}
    </span>
  )
}

export interface FindingSpanProps {
  readonly line: FindingLine
  readonly children: ReactNode
}

export function classOfLine({ severity, isOpen }: FindingLine): string {
  return isOpen ? `finding-line is-${severity} is-open` : `finding-line is-${severity}`
}
