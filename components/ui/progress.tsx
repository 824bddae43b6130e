'use client'

import { Progress as BaseProgress } from '@base-ui/react/progress'

export interface ProgressProps {
  readonly label: string
  /** 0 to 1, or null when nobody can say. */
  readonly value: number | null
  readonly className?: string
}

/** How far one piece of work has come. */
export function Progress({ label, value, className }: ProgressProps) {
  return (
    <BaseProgress.Root
      aria-label={label}
      value={value === null ? null : Math.round(value * 100)}
      {...(className !== undefined && { className })}
    >
      <BaseProgress.Track className="block h-1.5 overflow-hidden rounded-full bg-fill-initial">
        <BaseProgress.Indicator className="block h-full rounded-full bg-accent transition-[width] duration-150 forced-colors:bg-[Highlight]" />
      </BaseProgress.Track>
    </BaseProgress.Root>
  )
}
