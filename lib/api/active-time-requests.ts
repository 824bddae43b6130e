import { z } from 'zod'

const id = z.string().regex(/^[\w.-]{1,80}$/)
const day = z.iso.date()
const DAY_MS = 24 * 3_600_000

/**
 * Active time of one stay at a document's review screen, added up by segment and by the person's own
 * calendar day. Each figure replaces the one that was sent of the same three before, if it is more.
 */
export const activeTimeSchema = z.strictObject({
  session: z.uuid(),
  times: z
    .array(z.strictObject({ segment: id, day, ms: z.int().min(1).max(DAY_MS) }))
    .min(1)
    .max(500),
})
export type ActiveTimeRequest = z.infer<typeof activeTimeSchema>
