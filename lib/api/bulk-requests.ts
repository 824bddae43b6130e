import { z } from 'zod'
import { actionId } from './action-schema'
import { patternSchema } from './search-requests'
import { storable } from './storable'

const MAX_IDS = 200_000
const ids = z.array(z.string().regex(/^[\w.-]{1,80}$/)).max(MAX_IDS)
const withSettled = z.boolean().default(false)

const replacement = z.strictObject({
  text: storable.max(10_000),
  keepCase: z.boolean().default(false),
})

const task = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replace'), pattern: patternSchema, replacement, withSettled }),
  z.strictObject({ kind: z.enum(['approve', 'reopen']) }),
  z.strictObject({ kind: z.literal('sendBack'), reason: storable.max(10_000).regex(/\S/) }),
  z.strictObject({ kind: z.literal('machine'), withSettled }),
  z.strictObject({
    kind: z.literal('fix'),
    withSettled,
    checks: z
      .array(z.string().regex(/^[\w-]{1,80}$/))
      .max(1000)
      .readonly()
      .exactOptional(),
  }),
  z.strictObject({ kind: z.literal('revertAuthor'), author: storable.max(200) }),
  z.strictObject({ kind: z.literal('revertSince'), since: z.iso.datetime() }),
])

/** `only`: the segments that may be touched; all where it is left out. */
const what = { task, only: ids.exactOptional() }

export const bulkPreviewSchema = z.strictObject({
  ...what,
  from: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(100),
})
export type BulkPreviewRequest = z.input<typeof bulkPreviewSchema>

export const bulkSchema = z.strictObject({
  ...what,
  id: actionId,
  seq: z.int().min(0),
  except: ids.default([]),
})
export type BulkRequest = z.input<typeof bulkSchema>
