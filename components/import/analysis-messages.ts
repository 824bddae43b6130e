import type { Warning } from '@/lib/model/file'
import type { TextOrFile } from './analyse'
import type { PaneReport } from './pane-input'

/** To the worker: a new input, or the pair of inputs in use and the languages chosen for them. */
export type AnalysisRequest =
  { readonly kind: 'input'; readonly id: number; readonly input: TextOrFile } | PairRequest

export interface PairRequest {
  readonly kind: 'pair'
  readonly source: number
  readonly target: number
  readonly sourceLang: string | null
  readonly targetLang: string | null
}

export type AnalysisAnswer =
  | { readonly kind: 'input'; readonly id: number; readonly report: PaneReport }
  | {
      readonly kind: 'pair'
      readonly source: number
      readonly target: number
      readonly warnings: readonly Warning[]
    }
