import type { Content } from '@/lib/model/content'
import type { Unit, Warning } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'

/** A file taken apart: its units, and the rest, from which the file is built again to the byte. */
export interface Parsed<Skeleton> {
  readonly units: readonly Unit[]
  /** Stored as JSON. */
  readonly skeleton: Skeleton
}

/** A paragraph that a reviewer added; `after` is the unit that it follows, null at the start. */
export interface Added {
  readonly after: string | null
  readonly content: Content
}

/** What is known about a file beside its text. */
export interface Hints {
  readonly lang?: string
}

/**
 * A kind of file that Interlinear reads and writes.
 *
 * What it does not understand stays in the skeleton as found; a file is refused only when nothing
 * of it can be read. A bilingual format has two sides, and its file already pairs its texts.
 */
export interface Format<Skeleton = unknown> {
  readonly id: string
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
  readonly sides: 1 | 2
  /** Whether it can take paragraphs that were not in the file. */
  readonly insertsUnits: boolean
  /** Whether a unit without text leaves the file, with its separator, rather than stay empty. */
  readonly removesUnits: boolean
  parse(
    text: string,
    hints?: Hints,
  ): Result<Parsed<Skeleton> & { readonly warnings: readonly Warning[] }>
  /**
   * The text of the file with other targets. `targets` names every unit that is still there; the
   * map of the parsed contents gives the parsed text back.
   */
  serialize(
    parsed: Parsed<Skeleton>,
    targets: ReadonlyMap<string, Content>,
    added?: readonly Added[],
  ): Result<string>
}
