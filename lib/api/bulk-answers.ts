import type { LeftOut } from '@/lib/model/bulk'
import type { Content } from '@/lib/model/content'
import type { Status } from '@/lib/model/review'

/** One segment that a bulk action would change. */
export interface BulkPreviewRow {
  readonly segment: string
  /** As shown, from 1. */
  readonly number: number
  readonly status: Status
  /** The status that it would have. */
  readonly to: Status
  readonly before: Content
  readonly after: Content
}

export interface BulkPreview {
  /** The document's when the preview began: to be sent with the action. */
  readonly seq: number
  /** How many segments would change. */
  readonly total: number
  /** How many would be left out, by reason. */
  readonly leftOut: Readonly<Record<LeftOut, number>>
  readonly segments: readonly BulkPreviewRow[]
  readonly more: boolean
}

export interface BulkAnswer {
  readonly seq: number
  readonly changed: number
  /** Segments that others changed since the preview. */
  readonly skipped: readonly string[]
}
