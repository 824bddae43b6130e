import type { UnitKind } from '@/lib/model/file'

/** A sentence as the aligner sees it; `unit` is the position of its unit on its side, ascending. */
export interface AlignSentence {
  readonly text: string
  readonly unit: number
  readonly kind: UnitKind
}

export interface AlignOptions {
  readonly sourceLang: string
  readonly targetLang: string
  /** Whether units are evidence (default). Not so when each line of a file was made a unit. */
  readonly structure?: boolean
  /** Called now and then with the share done, 0 to 1, ascending; 1 at the end. */
  readonly onProgress?: (done: number) => void
  /** Aborting makes `align` throw the signal's reason at the next pass. */
  readonly signal?: AbortSignal
}
