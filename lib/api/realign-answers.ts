import type { RealignRun } from '@/lib/model/review'

/** What realigning the rest would do: the runs of an action, and what they would change. */
export interface RealignmentAnswer {
  /** The state of the document that it was worked out from. */
  readonly seq: number
  /** For one `realign` action; none when the links are as the aligner would make them. */
  readonly runs: readonly RealignRun[]
  /** Links that stay because somebody has worked on them. */
  readonly kept: number
  readonly before: LinkCounts
  readonly after: LinkCounts
}

/** Links in all, and those that are doubtful. */
export interface LinkCounts {
  readonly links: number
  readonly doubtful: number
}
