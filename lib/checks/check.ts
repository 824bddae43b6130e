import type { Finding, Fix, Severity } from '@/lib/model/finding'
import type { Range } from '@/lib/model/range'
import type { CheckSettings } from './settings'
import type { DocumentView, View } from './view'

/**
 * A question asked of a segment, or of the document as a whole.
 *
 * Its id is its file name, the key of its words in `findings.json` (`id` its name, `id.question` what it
 * asks, `id.kind` what is wrong) and its anchor in the documentation. Deterministic; no network.
 */
interface CheckBase<Kind extends string> {
  readonly id: string
  /** 1 accuracy against the source, 2 typography, 3 damage by machine translation, 4 wording. */
  readonly tier: 1 | 2 | 3 | 4
  /** Language subtags of the targets that it knows; all, when absent. */
  readonly languages?: readonly string[]
  /** What can be wrong, each with its MQM category and its severity. */
  readonly kinds: Readonly<Record<Kind, { readonly mqm: string; readonly severity: Severity }>>
  /** Its evidence is words of both sides that belong together, so that it speaks in doubtful links too. */
  readonly provesLink?: boolean
  /** Shown in the documentation, and tested: `wrong` is found, `right` is left alone. */
  readonly examples: readonly Example[]
}

/** Reads one segment, with its neighbours in view. */
export interface SegmentCheck<Kind extends string = string> extends CheckBase<Kind> {
  readonly run: (view: View, settings: CheckSettings) => readonly Found<Kind>[]
}

/** Reads the document as a whole; its findings are not renewed with each key. */
export interface DocumentCheck<Kind extends string = string> extends CheckBase<Kind> {
  readonly runDocument: (
    document: DocumentView,
    settings: CheckSettings,
  ) => readonly FoundInDocument<Kind>[]
}

export type Check = SegmentCheck | DocumentCheck

/** What a check answers. Absent: no place, no arguments, no fix, a confidence of .9, the kind's severity. */
export interface Found<Kind extends string = string> {
  readonly kind: Kind
  readonly target?: Range | null
  readonly source?: Range | null
  readonly args?: Finding['args']
  readonly fixes?: readonly Fix[]
  readonly confidence?: number
  /** Milder or worse than the kind's own, where this place gives reason. */
  readonly severity?: Severity
}

export interface FoundInDocument<Kind extends string = string> extends Found<Kind> {
  /** Position of the segment, from 0. */
  readonly segment: number
}

/**
 * Texts of one segment, or of several that follow each other in one paragraph; one that begins with ¶
 * begins a paragraph, `⟦b⟧` … `⟦/b⟧` are inline codes. Without a source the target alone is judged.
 */
export interface Example {
  /** The project's term list. */
  readonly terms?: string
  readonly sourceLang?: string
  readonly targetLang: string
  readonly source?: string | readonly string[]
  readonly wrong: string | readonly string[]
  readonly right: string | readonly string[]
}
