import type { Content } from '@/lib/model/content'
import type { Decoding, PairedUnit, Unit, Warning } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'
import type { Status } from '@/lib/model/review'

/** What is known about a file beside its bytes. */
export interface Hints {
  /** WHATWG label, when somebody chose one: it goes before what the file says of itself. */
  readonly encoding?: string
  /** Whether each line of a plain text is a unit as it is, though it looks like a wrapped one. */
  readonly isByLines?: boolean
  /** Of a table: which columns hold the two texts, when somebody chose them. */
  readonly columns?: Columns
  /** Of a file in several languages: which two are wanted. */
  readonly languages?: { readonly source?: string; readonly target?: string }
}

/** Columns are counted from 0. */
export interface Columns {
  readonly source: number
  readonly target: number
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean
}

/** What every reading of a file gives. */
export interface Read<Skeleton> {
  /** What the format must remember of the file, beside its bytes, to write it again. Stored as JSON. */
  readonly skeleton: Skeleton
  /** Null where the file is no text. */
  readonly decoding: Decoding | null
  /** What a person should know: what could not be read, and where. */
  readonly warnings: readonly Warning[]
  /** What stays in the file as it is and is not shown: codes `kept.…` of `warnings.json`, with a count. */
  readonly kept: readonly Warning[]
}

/** A file of one side, taken apart. */
export interface ReadText<Skeleton> extends Read<Skeleton> {
  readonly units: readonly Unit[]
}

/** A file that holds both sides. Languages are what the file says they are, null where it does not. */
export interface ReadPairs<Skeleton> extends Read<Skeleton> {
  readonly units: readonly PairedUnit[]
  readonly sourceLang: string | null
  readonly targetLang: string | null
  /** Of a file in more than two languages: all of them, as tags. */
  readonly languages?: readonly string[]
}

/** A file as it came in, and what its format remembered of it. */
export interface Original<Skeleton> {
  readonly bytes: Uint8Array
  readonly decoding: Decoding | null
  readonly skeleton: Skeleton
  /** The units as they were read; of a file with both sides those of its targets. */
  readonly units: readonly Unit[]
}

/** What goes into the file. */
export interface Edits {
  /** The text of every unit that is still there: one that is not in the map was removed or emptied. */
  readonly targets: ReadonlyMap<string, Content>
  /** Paragraphs that a reviewer added, in order. */
  readonly added: readonly Added[]
  /** Of the units of a file with both sides: what became of each. */
  readonly statuses: ReadonlyMap<string, Status>
}

/** A paragraph that a reviewer added; `after` is the unit that it follows, null at the start. */
export interface Added {
  readonly after: string | null
  readonly content: Content
}

interface Described {
  readonly id: string
  /** Lower case, with the dot. The first is the usual one. */
  readonly extensions: readonly string[]
  readonly mediaType: string
  /** Whether it can take paragraphs that were not in the file. */
  readonly insertsUnits: boolean
  /** Whether a unit without text leaves the file, with its separator, rather than stay empty. */
  readonly removesUnits: boolean
  /** Whether a file is of this format, told by its beginning (as text, whatever its encoding); by its name alone where this is left out. */
  readonly isOf?: (start: string) => boolean
}

/**
 * A kind of file that Interlinear reads and writes, one side in each file.
 *
 * What it does not understand stays as found; a file is refused only when nothing of it can be read.
 * Edits are confined: a unit whose content is what was read keeps its very bytes, and nothing edited
 * gives the very bytes of the file. Failures name the place: `line`, `offset` or `part`, and a `reason`.
 */
export interface TextFormat<Skeleton = unknown> extends Described {
  readonly sides: 1
  parse(bytes: Uint8Array, hints?: Hints): Result<ReadText<Skeleton>>
  serialize(original: Original<Skeleton>, edits: Edits): Result<Uint8Array<ArrayBuffer>>
  /**
   * What to remember of a file that came empty and is to be written by the layout of its source, which
   * is the text given. Left out where texts need no key to stand under.
   */
  readonly emptyAs?: (layout: string) => Skeleton
}

/** A kind of file that holds both sides, already paired. The source is never changed. */
export interface PairFormat<Skeleton = unknown> extends Described {
  readonly sides: 2
  parse(bytes: Uint8Array, hints?: Hints): Result<ReadPairs<Skeleton>>
  serialize(original: Original<Skeleton>, edits: Edits): Result<Uint8Array<ArrayBuffer>>
}

export type Format = TextFormat | PairFormat
