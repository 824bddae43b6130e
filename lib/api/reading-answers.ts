import type { Content } from '@/lib/model/content'
import type { UnitKind } from '@/lib/model/file'
import type { ReadParagraph } from '@/lib/model/reading'
import type { Status } from '@/lib/model/review'

/** The target as it would be exported now, as paragraphs to read. */
export interface ReadingAnswer {
  readonly sourceLang: string
  readonly targetLang: string
  readonly paragraphs: readonly (ReadParagraph & { readonly kind: UnitKind })[]
  /** In their order, at least up to the last that a paragraph names. */
  readonly segments: readonly ReadingSegment[]
  /** False where paragraphs were left out at the end. */
  readonly isWhole: boolean
}

/** A segment as reading shows it; `number` from 1. */
export interface ReadingSegment {
  readonly number: number
  readonly status: Status
  readonly source: Content
  /** Against the machine's text; null where nothing was changed or nobody asked. */
  readonly changes: ReadingChanges | null
}

export interface ReadingChanges {
  readonly machine: Content
  /** A diff as `lib/diff` gives it: offsets in the machine's text (A) and in that of now (B). */
  readonly diff: {
    readonly exact: boolean
    readonly hunks: readonly {
      readonly fromA: number
      readonly toA: number
      readonly fromB: number
      readonly toB: number
    }[]
  }
}
