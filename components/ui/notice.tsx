import { Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface NoticeProps {
  readonly severity: 'error' | 'warning' | 'info'
  /** The severity as a word, read before the text. */
  readonly label: string
  readonly title?: ReactNode
  readonly children: ReactNode
  /** Buttons: the ways out. */
  readonly actions?: ReactNode
}

/** What the tool has to say, in the flow of the page: it covers nothing. */
export function Notice({ severity, label, title, children, actions }: NoticeProps) {
  const Icon = ICONS[severity]
  return (
    <div
      role={severity === 'error' ? 'alert' : 'status'}
      className={classNames(
        'grid grid-cols-[20px_1fr_auto] items-start gap-x-3 gap-y-1 rounded-m border border-line px-4 py-2.5 phone:grid-cols-[20px_1fr]',
        GROUNDS[severity],
      )}
    >
      <Icon
        size={16}
        strokeWidth={1.75}
        role="img"
        aria-label={label}
        className={classNames('mt-0.5', INKS[severity])}
      />
      <div className="min-w-0">
        {title !== undefined && <p className="text-14 font-semibold">{title}</p>}
        <div className="text-ink-2">{children}</div>
      </div>
      {actions !== undefined && (
        <div className="flex flex-wrap gap-2 phone:col-start-2">{actions}</div>
      )}
    </div>
  )
}

const ICONS = { error: OctagonAlert, warning: TriangleAlert, info: Info }
const INKS = { error: 'text-error', warning: 'text-warning', info: 'text-hint' }
const GROUNDS = { error: 'bg-surface', warning: 'bg-warning-bg', info: 'bg-hint-bg' }
