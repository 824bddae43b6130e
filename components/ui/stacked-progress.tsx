import type { Status } from '@/lib/model/review'
import { classNames } from './class-names'
import { STATUS_LOOK } from './status-look'

export interface StackedProgressProps {
  readonly counts: Readonly<Record<Status, number>>
  /** What the bar says, as a sentence: a bar alone says nothing to those who do not see it. */
  readonly label: string
  readonly className?: string
}

/** Shares of each status, from what is done to what is not; the empty track is untouched text. */
export function StackedProgress({ counts, label, className }: StackedProgressProps) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <span
      role="img"
      aria-label={label}
      className={classNames(
        'flex h-1.5 gap-px overflow-hidden rounded-full bg-fill-initial forced-color-adjust-none',
        className,
      )}
    >
      {DONE_FIRST.filter((status) => counts[status] > 0).map((status) => (
        <span
          key={status}
          className={classNames('block h-full', STATUS_LOOK[status].fill)}
          style={{ inlineSize: `${((100 * counts[status]) / total).toFixed(2)}%` }}
        />
      ))}
    </span>
  )
}

const DONE_FIRST: readonly Status[] = ['final', 'approved', 'draft', 'rejected']
