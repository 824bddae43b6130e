import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  readonly icon?: LucideIcon
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** When there is nothing: what is so, and the next step. */
export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-1 px-6 py-9 text-center">
      {Icon && <Icon size={24} strokeWidth={1.4} aria-hidden className="mb-2 text-muted" />}
      <p className="text-14 font-semibold">{title}</p>
      {children !== undefined && <div className="max-w-[44ch] text-ink-2">{children}</div>}
      {actions !== undefined && (
        <div className="mt-3.5 flex flex-wrap justify-center gap-2">{actions}</div>
      )}
    </div>
  )
}
