'use client'

import { Toggle } from '@base-ui/react/toggle'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface ChipProps {
  readonly pressed: boolean
  readonly onPress: () => void
  readonly children: ReactNode
  /** Stands beside its name, never alone. */
  readonly count?: ReactNode
  readonly disabled?: boolean
}

/** A filter: pressed or not. */
export function Chip({ pressed, onPress, children, count, disabled = false }: ChipProps) {
  return (
    <Toggle
      pressed={pressed}
      onPressedChange={onPress}
      disabled={disabled}
      className={classNames(
        CHIP,
        'border-transparent font-medium text-ink-2 not-data-disabled:hover:bg-hover coarse:h-11 coarse:px-3',
        'data-disabled:text-muted data-pressed:border-accent-line data-pressed:bg-selected data-pressed:text-ink',
      )}
    >
      {children}
      {count !== undefined && <span className="font-normal text-muted num">{count}</span>}
    </Toggle>
  )
}

/** A remark of the tool in the shape of a chip: not to be pressed, but may hold a button. */
export function NoteChip({ children }: { readonly children: ReactNode }) {
  return (
    <span className={classNames(CHIP, 'border-transparent bg-sunken text-ink-2')}>{children}</span>
  )
}

const CHIP =
  'inline-flex h-[26px] shrink-0 items-center gap-1.5 rounded-full border px-2.5 whitespace-nowrap'
