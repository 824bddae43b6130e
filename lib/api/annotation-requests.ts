import { z } from 'zod'
import { isMqmCategory, MQM_SEVERITIES, type MqmCategory } from '@/lib/model/mqm'
import { storable } from './storable'

// How long a note may be is for the workflow to say, because a person can mend it.
const note = storable.max(1_000_000)
const id = z.string().regex(/^[\w.-]{1,80}$/)
const offset = z.int().min(0)
const stretch = z.strictObject({ start: offset, end: offset })
const category = z.custom<MqmCategory>(isMqmCategory)
const severity = z.enum(MQM_SEVERITIES.map((one) => one.id))

/**
 * An error in a revision of a segment: in a stretch of its text (`span`), in what of the segment's
 * source has no translation (`missing`), or, without either, in the segment as a whole.
 *
 * The id is made by who marks it: sent again, it is answered as it was the first time.
 */
export const annotationSchema = z
  .strictObject({
    id: z.uuid(),
    segment: id,
    number: offset,
    span: stretch.exactOptional(),
    missing: stretch.exactOptional(),
    category,
    severity,
    note,
  })
  .refine(({ span, missing }) => !(span && missing))
export type AnnotationRequest = z.infer<typeof annotationSchema>

/** `deleted: false` brings back one that was deleted. */
export const annotationChangeSchema = z.union([
  z.strictObject({ category, severity, note }),
  z.strictObject({ deleted: z.literal(false) }),
])
export type AnnotationChangeRequest = z.infer<typeof annotationChangeSchema>

/** Checked by the workflow, which names the first that is none; null: none of one's own. */
export const errorWeightsSchema = z.strictObject({ weights: z.unknown() })
export interface ErrorWeightsRequest {
  readonly weights: readonly unknown[] | null
}
