import type { Content } from '@/lib/model/content'
import type { MqmAnnotation, MqmCategory, MqmSeverity } from '@/lib/model/mqm'
import type { Range } from '@/lib/model/range'

/*
 * Errors that people marked. An annotation names a segment, a revision of it and perhaps a stretch,
 * for ever; the server tells on which live segments it is shown.
 */

/** Times are ISO 8601 in UTC. */
export interface AnnotationView extends MqmAnnotation {
  readonly id: string
  readonly segment: string
  readonly number: number
  /** A stretch of the revision's text. */
  readonly span: Range | null
  /** A stretch of the segment's source, counted from the beginning of its range, that has no translation. */
  readonly missing: Range | null
  /** The same stretch, counted from the beginning of the imported source. */
  readonly inSource: Range | null
  /** The words of the stretch; '' for the segment as a whole. */
  readonly quote: string
  readonly note: string
  /** A person's id. */
  readonly author: string
  readonly at: string
  readonly editedAt: string | null
  /** Ids of the live segments that it is shown on, in order. */
  readonly on: readonly string[]
}

/** All of a document that are not deleted, the oldest first. */
export interface AnnotationsAnswer {
  readonly annotations: readonly AnnotationView[]
  /** The revisions that have stretches, each once. */
  readonly texts: readonly (readonly [segment: string, number: number, text: Content])[]
}

/** What a score of the marked errors needs besides them. */
export interface ScoreBasisAnswer {
  readonly project: string | null
  readonly sourceWords: number
  /** The project's own weights; null where it has none. */
  readonly weights: readonly WeightView[] | null
}

export interface ErrorWeightsAnswer {
  readonly project: string | null
  readonly weights: readonly WeightView[] | null
}

/** Points for errors of a category, a severity, both, or all where neither is named. */
export interface WeightView {
  readonly category?: MqmCategory | undefined
  readonly severity?: MqmSeverity | undefined
  readonly points: number
}
