import type { Content } from './content'
import type { Range } from './range'
import type { Status } from './review'

export type Side = 'source' | 'target'

/** `string` is a text of a program or of a bilingual file, `cue` a subtitle. */
export type UnitKind = 'paragraph' | 'heading' | 'listItem' | 'cell' | 'footnote' | 'string' | 'cue'

/**
 * What a format delivers for one side: a paragraph, heading, cell …
 *
 * `id` is unique in its file. `fileStart` is the offset of its text in the decoded file (UTF-16),
 * null where the file has no plain text.
 */
export interface Unit {
  readonly id: string
  readonly kind: UnitKind
  readonly content: Content
  readonly fileStart: number | null
  /** What the file says about it to a translator, as text. */
  readonly notes?: readonly string[]
}

/** What a file says about a unit to its translator. The range is the unit's in the imported text, its mark included. */
export interface UnitNotes extends Range {
  readonly notes: readonly string[]
}

/** A unit of a file that already pairs its texts. */
export interface PairedUnit {
  /** Unique in its file. */
  readonly id: string
  readonly kind: UnitKind
  readonly source: Content
  /** Empty where nobody has translated it. */
  readonly target: Content
  readonly status: Status
  /** What the file says about it to a translator, as text. */
  readonly notes: readonly string[]
}

/** How bytes became text, so that they can be made again. `encoding` is a WHATWG label. */
export interface Decoding {
  readonly encoding: string
  readonly bom: boolean
  /** 0 to 1: how sure the guess is; 1 when a BOM or valid UTF-8 with non-ASCII characters proves it. */
  readonly certainty: number
  /** `\n`, `\r\n`, `\r`, or `mixed`, or `none` when the text has a single line. */
  readonly newline: 'lf' | 'crlf' | 'cr' | 'mixed' | 'none'
}

/** Something a person should know before or after an import: a key of `warnings.json` and its arguments. */
export interface Warning {
  readonly code: string
  readonly args: Readonly<Record<string, string | number>>
}
