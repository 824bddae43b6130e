import type { Status } from '@/lib/model/review'
import type { Range } from '@/lib/model/range'

/** What is remembered of an XLIFF file: for each unit, in order, where its target stands. */
export interface XliffSkeleton {
  readonly places: readonly Place[]
  /** Codes of targets that the file spells otherwise than its source does. */
  readonly spellings: readonly Spelling[]
  /** Null where the file names none, or several. */
  readonly targetLang: string | null
}

/** Offsets are those of the decoded text. */
export type Place = InTarget | NoTarget | NoSegments | NoSegment

/** What is known of the status of a unit, and where it stands. */
export interface WithStatus {
  /** As it was read. */
  readonly status: Status
  /** Where the tag begins of `<segment>` or `<trans-unit>`, which several units may share. It has the status unless `own` does. */
  readonly tag: number
  /** Where a program says it in its own way, which alone is read and written then. */
  readonly own?: OwnStatus
}

/** The programs that keep statuses of their own in XLIFF 1.2. */
export type Program = 'trados' | 'memoq' | 'phrase'

export interface OwnStatus {
  readonly program: Program
  /** Where the tag begins that has the attribute; several units may share it. */
  readonly tag: number
  /** Its name, with the prefix of the file. */
  readonly attribute: string
  /** Of Phrase: the step of the workflow that the file is of, from 1. */
  readonly step?: number
}

/** A text that is there, be it empty: `start` and `end` are those of what stands for it. */
export interface InTarget extends WithStatus, Range {
  readonly kind: 'text'
  readonly target: number
}

/** A unit without a target, which goes in at `at`; its tag is made like that of `source`. */
export interface NoTarget extends WithStatus {
  readonly kind: 'none'
  readonly source: number
  readonly at: number
}

/** A unit of several segments whose target has none: it is made as `<seg-source>` is, with other texts in `start` to `end`. */
export interface NoSegments extends WithStatus, Range {
  readonly kind: 'unsegmented'
  /** Where the tag of `<seg-source>` begins, and where what stands in it ends. */
  readonly source: number
  readonly sourceEnd: number
  /** The empty target that there is, or null and the place for a new one. */
  readonly target: number | null
  readonly at: number
}

/** A segment that a segmented target lacks: it goes in at `at`, its tag as that at `source`. */
export interface NoSegment extends WithStatus {
  readonly kind: 'segment'
  readonly target: number
  readonly source: number
  readonly at: number
}

/** How the code `code` of the target of unit `unit`, both counted from 0, stands in the file. */
export interface Spelling extends Range {
  readonly unit: number
  readonly code: number
}
