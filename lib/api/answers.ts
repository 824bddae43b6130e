import type { Doubt } from '@/lib/model/bitext'
import type { Content } from '@/lib/model/content'
import type { Side, UnitKind, UnitNotes, Warning } from '@/lib/model/file'
import type { ImportReport } from '@/lib/model/import-report'
import type { Failure } from '@/lib/model/result'
import type { Action, Change, Person, Revision, Segment, Status } from '@/lib/model/review'

/** Every refusal, whatever was asked. */
export interface FailureAnswer {
  readonly failure: Failure
}

/** A document as the list of documents shows it. Times are ISO 8601 in UTC. */
export interface DocumentSummary {
  readonly id: string
  readonly title: string
  /** The name of its project, if it has one. */
  readonly project: string | null
  readonly sourceLang: string
  readonly targetLang: string
  readonly seq: number
  readonly createdAt: string
  /** Time of the newest action, or of the import when there is none. */
  readonly changedAt: string
  /** Set when it was deleted and can still be restored. */
  readonly deletedAt: string | null
  /** Live segments by status; every status is there. */
  readonly counts: StatusCounts
}

export type StatusCounts = Readonly<Record<Status, number>>

export interface DocumentsAnswer {
  readonly documents: readonly DocumentSummary[]
}

/** What the review screen must know before the first row. */
export interface DocumentInfo extends DocumentSummary {
  readonly joiner: string
  /** May the target's format take a paragraph that its file did not have, or lose one? */
  readonly insertsUnits: boolean
  readonly removesUnits: boolean
  /** Whether its file holds both sides, paired. */
  readonly isPaired: boolean
  /** Can the target's file hold an inline code of the source's? */
  readonly takesSourceCodes: boolean
  readonly files: readonly FileInfo[]
  /** Who asks: for the browser's own reducer. */
  readonly person: Person
}

export interface FileInfo {
  readonly side: Side
  readonly name: string
  readonly format: string
  readonly encoding: string
  readonly certainty: number
  readonly units: number
  readonly bytes: number
}

/** What came in with a document, and what was said of it then. */
export interface ImportReportAnswer {
  readonly files: readonly FileInfo[]
  /** Null where the document was imported before that was kept. */
  readonly report: ImportReport | null
}

/** One line of the answer to an import, which is a stream of JSON lines. */
export type ImportLine =
  | ImportProgress
  | ({ readonly type: 'done' } & ImportDone)
  | { readonly type: 'failed'; readonly failure: Failure }

export interface ImportProgress {
  readonly type: 'progress'
  readonly stage: ImportStage
  /** 0 to 1 within the stage. */
  readonly done: number
}

export type ImportStage = 'read' | 'segment' | 'compare' | 'align' | 'store'

export interface ImportDone {
  readonly document: string
  /** How many units on each side, and how many segments. */
  readonly units: { readonly source: number; readonly target: number }
  readonly segments: number
  readonly warnings: readonly Warning[]
  /** What stays in the files as it is and is not shown. */
  readonly kept: readonly Warning[]
}

/**
 * One live segment in the outline, in order of position: id, position, index of its status in
 * STATUSES, traits (see TRAIT), confidence, the lengths of its source and target in UTF-16 code
 * units, who made its state as a place in the answer's `people` (MACHINE for the import), and how many
 * findings stand (see `foundOf`; none where it is left out). An array, because a document has ten thousand of them.
 */
export type OutlineRow = readonly [
  id: string,
  position: number,
  status: number,
  traits: number,
  confidence: number | null,
  sourceLength: number,
  targetLength: number,
  by: number,
  found?: number,
]

/** In the place of a person, in an outline row: the state is the import's. */
export const MACHINE = -1

/** Bits of an outline row's traits. */
export const TRAIT = {
  flagged: 1,
  confirmed: 2,
  /** The target differs from the machine's. */
  changed: 4,
  /** The source begins a unit of its file; where there is no source, the target does. */
  beginsUnit: 8,
  /** Of the source's unit, or of the target's where there is no source. */
  heading: 16,
  noSource: 32,
  noTarget: 64,
} as const

/** What U or Shift+U would do: the action that it names, and what that action was. */
export interface Candidate {
  readonly action: string
  readonly seq: number
  readonly kind: Action['kind']
  readonly label: string
}

export interface OutlineAnswer {
  readonly seq: number
  readonly undo: Candidate | null
  readonly redo: Candidate | null
  /** Ids of those who made the states of some rows. */
  readonly people: readonly string[]
  readonly rows: readonly OutlineRow[]
}

/** Live segments that were changed since the import, the last changed first. */
export interface LatestAnswer {
  readonly seq: number
  readonly ids: readonly string[]
}

/** A segment with everything that its row shows. */
export interface SegmentView {
  readonly segment: Segment
  readonly head: Revision
  /** The number whose state the head is: `head.restores ?? head.number`. */
  readonly effective: number
  /** Slices of the imported texts, as the segment's ranges cut them: glue included. */
  readonly source: Content
  readonly machine: Content
  /** Of the action that made the head; null for the import. `author` is a person's id. */
  readonly author: string | null
  readonly at: string | null
  readonly label: string | null
  readonly reason: string | null
  /** Kind of the source unit, or of the target unit where there is no source. */
  readonly kind: UnitKind
  /** Why its link is doubtful, where the aligner said so. */
  readonly doubt: Doubt | null
  /** What the file says to a translator about the units of its source. */
  readonly notes: readonly UnitNotes[]
}

export interface SegmentsAnswer {
  readonly seq: number
  /** Rank of the first, from 0. */
  readonly from: number
  readonly segments: readonly SegmentView[]
}

export interface ActAnswer {
  readonly seq: number
  readonly change: Change
  readonly at: string
  readonly author: string
  readonly undo: Candidate | null
  readonly redo: Candidate | null
}

/** A refused action: what stands in its place now, so that texts can be merged. */
export interface ActRefusal extends FailureAnswer {
  readonly segments: readonly SegmentView[]
  readonly seq: number
}

export interface ActionEntry {
  readonly seq: number
  readonly id: string
  readonly kind: Action['kind']
  readonly label: string
  readonly author: string
  readonly at: string
  readonly change: Change
}

export interface ActionsAnswer {
  readonly seq: number
  readonly actions: readonly ActionEntry[]
}

/** One state in a segment's history; `segment` may be a predecessor that was merged or split. */
export interface RevisionEntry {
  readonly segment: string
  readonly number: number
  /** `import` for a state that came with the files. */
  readonly action: string
  readonly kind: Action['kind'] | null
  readonly label: string | null
  readonly author: string | null
  readonly at: string | null
  readonly target: Content
  readonly status: Status
  readonly restores: number | null
  readonly reason: string | null
  /** The text of its author's own that was merged with the state before. */
  readonly mergedFrom?: Content
  /** Place in the document's log; 0 for a state that came with the files. */
  readonly seq: number
}

/** Newest first. */
export interface RevisionsAnswer {
  readonly revisions: readonly RevisionEntry[]
}

/** A refused export: which segments are not approved, by id and number shown (from 1). */
export interface ExportRefusal extends FailureAnswer {
  readonly segments: readonly { readonly id: string; readonly number: number }[]
}

export interface HealthAnswer {
  readonly ok: boolean
  readonly store: 'ready' | 'unreachable' | 'notMigrated'
}
