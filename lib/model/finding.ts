import type { Code } from './content'
import type { Range } from './range'

/** From worst to mildest. A hint is collapsed at first and never counts against a text. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const
export type Severity = (typeof SEVERITIES)[number]

/** `here`: this finding of this segment. `document`: whatever has the same key, also in texts to come. */
export const DISMISSAL_SCOPES = ['here', 'document'] as const
export type DismissalScope = (typeof DISMISSAL_SCOPES)[number]

/** What would answer a finding: `text` in place of `[start, end)` of the segment's target. */
export interface Fix extends Range {
  readonly text: string
  /** What the U+FFFC of the text stand for; those of the place itself where it is left out. */
  readonly codes?: readonly Code[]
  /** Right whatever the text means, so that it may be applied without asking. */
  readonly safe: boolean
}

/** One place where a check's answer is no. Offsets are in the segment's own two texts. */
export interface Finding {
  /** Id of the check: its file name, its key in `findings.json`, its anchor in the documentation. */
  readonly check: string
  readonly kind: string
  readonly severity: Severity
  /** Where it is wrong; null when the target has no place for it (something is missing). */
  readonly target: Range | null
  /** What in the source proves it. */
  readonly source: Range | null
  /** Fill the placeholders of the message `check.kind`. */
  readonly args: Readonly<Record<string, string | number>>
  /** Best first. */
  readonly fixes: readonly Fix[]
  /** 0 to 1: how sure the check is that this is an error. */
  readonly confidence: number
}
