import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface KbdProps {
  readonly children: ReactNode
  /** On a primary button: drawn in the button's own ink. */
  readonly onAccent?: boolean
  /** Shown on a phone too. */
  readonly onPhone?: boolean
}

/** A key or chord. Fingers have no keys: hidden on a phone, unless it is what one came to see. */
export function Kbd({ children, onAccent = false, onPhone = false }: KbdProps) {
  return (
    <kbd
      className={classNames(
        'inline-block min-w-[18px] rounded-s border px-1 text-center font-ui text-11 font-medium num',
        !onPhone && 'phone:hidden',
        onAccent ? 'border-current text-current' : 'border-line bg-canvas text-muted',
      )}
    >
      {children}
    </kbd>
  )
}
