import type { Kysely } from 'kysely'
import type { Side, UnitKind } from '@/lib/model/file'
import type { DismissalScope } from '@/lib/model/finding'
import type { MqmCategory, MqmSeverity } from '@/lib/model/mqm'
import type { Action, Status } from '@/lib/model/review'
import type { ActiveTimeRow, MachineFindingsRow } from './report-rows'

/*
 * The tables. Times are ISO 8601 texts in UTC; yes and no are 1 and 0; what is only ever read whole
 * (codes, leads, changes) is JSON in a text column. The same on every engine.
 */

export interface Schema {
  documents: DocumentRow
  files: FileRow
  import_reports: ImportReportRow
  units: UnitRow
  segments: SegmentRow
  revisions: RevisionRow
  actions: ActionRow
  doubts: DoubtRow
  lessons: LessonRow
  project_settings: ProjectSettingsRow
  comments: CommentRow
  comment_reads: CommentReadRow
  annotations: AnnotationRow
  seen: SeenRow
  findings: FindingsRow
  dismissals: DismissalRow
  check_use: CheckUseRow
  active_time: ActiveTimeRow
  machine_findings: MachineFindingsRow
}

/** The store's tables, inside a transaction or not. */
export type Db = Kysely<Schema>

export interface DocumentRow {
  id: string
  project: string | null
  title: string
  source_lang: string
  target_lang: string
  joiner: string
  /** JSON of a Content: the glue after the last target text. */
  tail: string
  /** Raised first by every action: the document's lock and its order. */
  seq: number
  /** Raised by every change of a comment: only ever compared. */
  comments_seq: number
  /** Raised by every change of an annotation: only ever compared. */
  annotations_seq: number
  /** Raised by every change of findings, dismissals or of how much has been checked: only ever compared. */
  findings_seq: number
  /** By what its findings were made; when it is not the version of today, all are made anew. */
  checks_version: string
  /** The `seq` that the checks of the whole document have read; -1 when they have not yet. */
  across_seq: number
  created_at: string
  /** Time of the newest action or, without one, of the import. */
  changed_at: string
  deleted_at: string | null
}

export interface FileRow {
  document: string
  side: Side
  name: string
  format: string
  encoding: string
  newline: string
  bom: number
  certainty: number
  /** As imported, whole. */
  bytes: Uint8Array
  /** JSON, as the format made it. */
  skeleton: string
}

/** What was said at the import; documents from before it was kept have none. */
export interface ImportReportRow {
  document: string
  /** JSON of an ImportReport. */
  body: string
}

export interface UnitRow {
  document: string
  side: Side
  ordinal: number
  id_in_file: string
  kind: UnitKind
  /** Range of its mark and its text in the imported text of its side. */
  start: number
  end: number
  file_start: number | null
  text: string
  /** JSON of the codes of `text`. */
  codes: string
  /** JSON of a list of texts; null: there are none. */
  notes: string | null
}

export interface SegmentRow {
  document: string
  id: string
  source_start: number
  source_end: number
  machine_start: number
  machine_end: number
  /** JSON of a Content. */
  lead: string
  born_seq: number
  confidence: number | null
  /** `source_start + machine_start`: unique among the live ones, and their order. */
  position: number
  live: number
  flagged: number
  confirmed: number
  /** Number of the newest revision; `status` and `target_length` are that revision's. */
  head: number
  status: Status
  target_length: number
  /** Bits of the outline, save those of `flagged` and `confirmed`: what a row needs of the texts. */
  traits: number
  /** 1 when the newest text and what stands round it have been checked. */
  checked: number
  /** How many findings stand: see `packFound`. */
  found: number
}

export interface RevisionRow {
  document: string
  segment: string
  number: number
  /** Of the action that made it; 0 for the import. */
  seq: number
  target: string
  codes: string
  status: Status
  restores: number | null
}

export interface ActionRow {
  document: string
  seq: number
  id: string
  author: string
  at: string
  kind: Action['kind']
  label: string
  reason: string | null
  /** JSON of the action as it was sent. */
  body: string
  /** JSON of what it did. */
  change: string
  /** Of an undo: the action that it names. */
  undoes: string | null
  /** Of an undo: the action at the bottom of a chain of undo and redo. */
  root: string | null
  /** The undo that holds now. A redo clears it. */
  undone_by: string | null
}

/** Why the link of a segment is doubtful, as the aligner found it. */
export interface DoubtRow {
  document: string
  segment: string
  /** JSON of a Doubt. */
  doubt: string
}

/** What a document taught of the words of its languages: a project's memory is the sum of them. */
export interface LessonRow {
  document: string
  /** '' for documents that belong to none. */
  project: string
  /** Language subtags: `en` of `en-GB`. */
  source_lang: string
  target_lang: string
  /** The document's when it taught. */
  seq: number
  segments: number
  fed_at: string
  /** As the engine made it; empty when it was told to forget. */
  body: Uint8Array
}

/** What a person has set for the documents of a project. */
export interface ProjectSettingsRow {
  /** '' for documents that belong to none. */
  project: string
  /** JSON of a list of texts. */
  abbreviations: string
  changed_at: string
  /** JSON of a list of texts: why a text is sent back. Null: the usual ones. */
  reasons: string | null
  /** JSON of ProjectTexts. Null: nothing was set. */
  checks: string | null
  /** JSON of MqmWeights. Null: the project has none of its own. */
  error_weights: string | null
}

/** What a person said of a segment, or in answer to what another said. */
export interface CommentRow {
  document: string
  /** Made by who wrote it. */
  id: string
  /** The revision that it was said of, and a range of its target; an answer has those of its parent. */
  segment: string
  number: number
  start: number | null
  end: number | null
  parent: string | null
  author: string
  at: string
  /** '' once it is deleted. */
  text: string
  edited_at: string | null
  deleted_at: string | null
  /** Of a comment that is no answer. */
  resolved_at: string | null
  resolved_by: string | null
}

/** A comment of somebody else's that a person has read. One's own are never unread. */
export interface CommentReadRow {
  document: string
  person: string
  comment: string
}

/** An error that a person marked in a revision of a segment. */
export interface AnnotationRow {
  document: string
  /** Made by who marked it. */
  id: string
  segment: string
  number: number
  /** A range of the revision's target; null for the segment as a whole, or where something is missing. */
  start: number | null
  end: number | null
  /** What of the segment's source text has no translation. */
  missing_start: number | null
  missing_end: number | null
  category: MqmCategory
  severity: MqmSeverity
  note: string
  author: string
  at: string
  edited_at: string | null
  deleted_at: string | null
}

/** How far into a document's log a person had come on leaving it. */
export interface SeenRow {
  document: string
  person: string
  seq: number
  at: string
}

/** What checks found in a segment: a cache, which may be thrown away. */
export interface FindingsRow {
  document: string
  segment: string
  /** The revision that was checked. */
  number: number
  /** JSON of findings with their keys, by the checks that read a segment. */
  own: string
  /** The same by the checks that read the document as a whole. */
  across: string
}

/** A finding that a person does not want to see: in one segment, or wherever it is in the document. */
export interface DismissalRow {
  document: string
  /** Made by who dismissed it. */
  id: string
  scope: DismissalScope
  /** Null where the scope is the document. */
  segment: string | null
  check_id: string
  kind: string
  key: string
  author: string
  at: string
}

/** How often a fix of a check was applied in a project, '' for documents without one. */
export interface CheckUseRow {
  project: string
  check_id: string
  accepted: number
}
