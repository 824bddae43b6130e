import { z } from 'zod'
import { storable } from './storable'

/*
 * How long a text may be is for the workflows to say, because a person can mend it; these limits are
 * far above theirs.
 */
const MAX_TEXT = 1_000_000
const id = z.string().regex(/^[\w.-]{1,80}$/)
const offset = z.int().min(0)

/** The id is made by who writes: sent again, a comment is answered as it was the first time. */
export const commentSchema = z.strictObject({
  id: z.uuid(),
  segment: id,
  number: offset,
  span: z.strictObject({ start: offset, end: offset }).exactOptional(),
  parent: z.uuid().exactOptional(),
  text: storable.max(MAX_TEXT),
})
export type CommentRequest = z.infer<typeof commentSchema>

export const commentChangeSchema = z.union([
  z.strictObject({ text: storable.max(MAX_TEXT) }),
  z.strictObject({ resolved: z.boolean() }),
])
export type CommentChangeRequest = z.infer<typeof commentChangeSchema>

export const readCommentsSchema = z.strictObject({ ids: z.array(z.uuid()).max(10_000) })

/** Null: the usual ones again. */
export const reasonsSchema = z.strictObject({ reasons: z.array(storable).nullable() })
export type ReasonsRequest = z.infer<typeof reasonsSchema>
