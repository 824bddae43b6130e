import type { DismissalScope, Finding } from '@/lib/model/finding'
import type { Failure } from '@/lib/model/result'

export type { DismissalScope } from '@/lib/model/finding'

/*
 * What checks found in a document, and what people said of it. Findings are a cache that the server
 * fills after an import and after each change; dismissals are rows of their own, not actions, and
 * outlive edits elsewhere in the segment.
 */

/** A finding with the key that a dismissal names: see `findingKeys`. */
export interface FindingView extends Finding {
  readonly key: string
  /** Id of the dismissal that hides it, null while it stands. */
  readonly dismissedBy: string | null
}

/** The findings of a live segment, in the order of their places. */
export interface SegmentFindings {
  readonly segment: string
  /** The revision that was checked: an older one than the head's while the check is on its way. */
  readonly number: number
  readonly findings: readonly FindingView[]
}

/** `findings` is another number after every change of findings, dismissals or what is set for checks. */
export interface FindingsAnswer {
  readonly findings: number
  /** The name of what the project has set for its checks: see `settingsName`. */
  readonly settings: string
  /** Live segments whose newest text has been checked, of how many. */
  readonly checked: number
  readonly of: number
  /** In the document's order; segments without findings are left out. */
  readonly segments: readonly SegmentFindings[]
  readonly dismissals: readonly DismissalView[]
  /** Why LanguageTool is left out, where the project has it switched on; null while all is well. */
  readonly languageTool: Failure | null
}

export interface DismissalView {
  readonly id: string
  readonly scope: DismissalScope
  /** Null where the scope is the document. */
  readonly segment: string | null
  readonly check: string
  readonly kind: string
  readonly key: string
  /** A person's id. */
  readonly by: string
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** How useful a check has been in a project: what is often dismissed should be lowered or switched off. */
export interface CheckUse {
  readonly check: string
  /** In the documents of the project as they stand now, the dismissed ones with them. */
  readonly found: number
  readonly dismissed: number
  /** Fixes that were applied and not taken back. */
  readonly accepted: number
}

/** Of every check that has found, or was switched off or mended something, by id. */
export interface CheckUseAnswer {
  readonly project: string | null
  readonly checks: readonly CheckUse[]
}

/** What a project has set for its checks; the lists are text as a person wrote it, a line an entry. */
export interface CheckSettingsAnswer {
  readonly project: string | null
  /** Ids of checks that are switched off. */
  readonly off: readonly string[]
  /** Ids of checks that were asked for, of those that ask nothing before: see `isOptIn`. */
  readonly on: readonly string[]
  /** `source ⇥ wrong ⇥ right ⇥ note`. */
  readonly phrases: string
  /** `source ⇥ target ⇥ forbidden … ⇥ note`. */
  readonly terms: string
  /** Words that no spelling check complains of, a line each. */
  readonly words: string
}
