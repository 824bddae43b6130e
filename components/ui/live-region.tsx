import type { ReactNode } from 'react'

export interface LiveRegionProps {
  readonly children: ReactNode
  /** `now` interrupts: for what stops work. */
  readonly urgency?: 'polite' | 'now'
}

/** Says its text whenever it changes. It stands on the page from the start, empty if need be. */
export function LiveRegion({ children, urgency = 'polite' }: LiveRegionProps) {
  return (
    <span
      role={urgency === 'now' ? 'alert' : 'status'}
      aria-live={urgency === 'now' ? 'assertive' : 'polite'}
      aria-atomic
      className="sr-only"
    >
      {children}
    </span>
  )
}
