import type { ReactNode } from 'react'

/** Why a part of the report is empty, and what would fill it. */
export function EmptyPart({ children }: { readonly children: ReactNode }) {
  return <p className="report-empty">{children}</p>
}
