import type { Content } from './content'
import type { Range } from './range'

/** From weakest to strongest; a realign gives the weakest of its run. */
export const STATUSES = ['initial', 'rejected', 'draft', 'approved', 'final'] as const
export type Status = (typeof STATUSES)[number]

/** `basedOn` of a segment that nobody has touched since the import. */
export const IMPORT_ACTION = 'import'

/**
 * A bead under review. `source` and `machine` are ranges of the imported texts; the live segments
 * tile both sides in order. `lead` is the glue before its target text, fixed at birth.
 */
export interface Segment {
  readonly id: string
  readonly source: Range
  readonly machine: Range
  readonly lead: Content
  /** The document's `seq` at birth; 0 for the import. */
  readonly bornSeq: number
  readonly confidence: number | null
  readonly live: boolean
  readonly flagged: boolean
  readonly confirmed: boolean
}

/**
 * One immutable state of a segment's target and status, numbered from 0 (its birth). `action` is the
 * id of the action that made it. `restores` is the older number whose state it brings back.
 */
export interface Revision {
  readonly segment: string
  readonly number: number
  readonly action: string
  readonly target: Content
  readonly status: Status
  readonly restores: number | null
}

export type FlagName = 'flagged' | 'confirmed'

/** A segment as an action saw it: `basedOn` is the id of the action that made the revision seen. */
export interface Seen {
  readonly segment: string
  readonly basedOn: string
}

export interface ReviseAction {
  readonly kind: 'revise'
  readonly id: string
  readonly label: ReviseLabel
  readonly changes: readonly (Seen & { readonly target?: Content; readonly status?: Status })[]
  /** Why it was sent back: shown to its author. */
  readonly reason?: string
  /** What proposed the text, when not a person's typing. Of fixes: their checks (see `fixOrigin`). */
  readonly origin?: string
  /** A text of one's own that was merged with the segment's newer state; keeps both in the history. */
  readonly mergedFrom?: { readonly text: Content; readonly basedOn: string }
  readonly onStale?: 'refuse' | 'skip'
}
export type ReviseLabel =
  'edit' | 'revert' | 'approve' | 'sendBack' | 'reopen' | 'restore' | 'replace' | 'fix' | 'merge'

/** One run of neighbouring live segments replaced by others; cuts as in `review-model`. */
export interface RealignRun {
  readonly replace: readonly Seen[]
  readonly born: readonly string[]
  /** Offsets in the imported source. */
  readonly sourceCuts: readonly number[]
  /** Offsets in the run's joined current text. */
  readonly targetCuts: readonly number[]
  /** Offsets in the imported target. */
  readonly machineCuts: readonly number[]
  readonly confidence?: readonly (number | null)[]
}

export interface RealignAction {
  readonly kind: 'realign'
  readonly id: string
  readonly label: 'mergeNext' | 'split' | 'move' | 'unlink' | 'realignRest'
  readonly runs: readonly RealignRun[]
}

export interface FlagAction {
  readonly kind: 'flag'
  readonly id: string
  readonly label: 'flag' | 'unflag' | 'confirm' | 'unconfirm'
  readonly flags: readonly {
    readonly segment: string
    readonly name: FlagName
    readonly to: boolean
  }[]
}

export interface UndoAction {
  readonly kind: 'undo'
  readonly id: string
  readonly label: 'undo' | 'redo'
  /** The action whose change is mirrored. */
  readonly action: string
}

/** One thing a person did, undone as a whole. Its `id` is made by the proposer (a UUID). */
export type Action = ReviseAction | RealignAction | FlagAction | UndoAction

/** What an action did: stored, replayed, mirrored by undo. Numbers are effective states (`restores ?? number`) in `from`, `to`, `at`. */
export interface Change {
  readonly revisions: readonly Revision[]
  readonly born: readonly Segment[]
  readonly revised: readonly {
    readonly segment: string
    readonly from: number
    readonly to: number
  }[]
  readonly out: readonly { readonly segment: string; readonly at: number }[]
  readonly in: readonly { readonly segment: string; readonly at: number }[]
  readonly flags: readonly {
    readonly segment: string
    readonly name: FlagName
    readonly from: boolean
    readonly to: boolean
  }[]
  /** Segments left out because others changed them meanwhile (`onStale: 'skip'`). */
  readonly skipped?: readonly string[]
}

/** Who acts, and which resulting statuses this person may cause. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly mayCause: readonly Status[]
  /** May change what is approved or final. */
  readonly mayReopen: boolean
}

/** What to do with segments that are not approved when the target is exported. */
export type Unapproved = 'refuse' | 'machine' | 'current'
