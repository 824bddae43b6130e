import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface KbdProps {
  readonly children: ReactNode
  /** On a primary button: drawn in the button's own ink. */
  readonly onAccent?: boolean
}

/** A key or chord. Fingers have no keys: hidden on a phone. */
export function Kbd({ children, onAccent = false }: KbdProps) {
  return (
    <kbd
      className={classNames(
        'inline-block min-w-[18px] rounded-s border px-1 text-center font-ui text-11 font-medium num phone:hidden',
        onAccent ? 'border-current text-current' : 'border-line bg-canvas text-muted',
      )}
    >
      {children}
    </kbd>
  )
}
