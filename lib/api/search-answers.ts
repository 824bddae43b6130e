import type { FoundSegment } from '@/lib/model/search'

/** A page of the segments in which a pattern stands. */
export interface SearchAnswer {
  /** The document's when the search began. */
  readonly seq: number
  /** Segments in all, and matches in all. */
  readonly total: number
  readonly matches: number
  readonly segments: readonly FoundSegment[]
  /** Are there more behind this page? */
  readonly more: boolean
}

/** All segments in which a pattern stands, in order. */
export interface SearchedIds {
  readonly seq: number
  readonly ids: readonly string[]
}
