import type { ProjectTexts } from '@/lib/checks/project-texts'
import type { CheckedDocument } from '@/lib/checks/view'
import type { Code } from '@/lib/model/content'
import type { Warning } from '@/lib/model/file'
import type { Finding } from '@/lib/model/finding'

/** To the worker, in this order; whatever comes later takes the place of its like. */
export type CheckRequest =
  | {
      readonly kind: 'settings'
      readonly sourceLang: string
      readonly targetLang: string
      readonly project: ProjectTexts
    }
  /** The active segment, at `index`, with what stands around it. */
  | {
      readonly kind: 'window'
      readonly segment: string
      readonly document: CheckedDocument
      readonly index: number
    }
  /** The segment's target as it is now. */
  | {
      readonly kind: 'text'
      readonly segment: string
      readonly target: string
      readonly codes: readonly Code[]
    }

export interface CheckAnswer {
  readonly segment: string
  /** The texts that were checked. */
  readonly source: string
  readonly target: string
  /** The codes of that target. */
  readonly codes: readonly Code[]
  readonly findings: readonly Finding[]
  /** Ids of the checks that are not asked here: what the server has of them stands. */
  readonly elsewhere: readonly string[]
  /** What could not be loaded here. */
  readonly missing: readonly Warning[]
}
