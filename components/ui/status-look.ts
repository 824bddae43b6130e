import type { Status } from '@/lib/model/review'

/** Colours of a status: `ink` for its icon, `fill` for bars and the minimap. Never the only sign. */
export const STATUS_LOOK: Readonly<
  Record<Status, { readonly ink: string; readonly fill: string }>
> = {
  initial: { ink: 'text-status-initial', fill: 'bg-fill-initial' },
  rejected: { ink: 'text-status-rejected', fill: 'bg-fill-rejected' },
  draft: { ink: 'text-status-draft', fill: 'bg-fill-draft' },
  approved: { ink: 'text-status-approved', fill: 'bg-fill-approved' },
  final: { ink: 'text-status-final', fill: 'bg-fill-final' },
}
