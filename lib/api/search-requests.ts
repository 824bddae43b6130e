import { z } from 'zod'
import { storable } from './storable'

/** How long a pattern may be is for the search to say: a person can mend it. */
export const patternSchema = z.strictObject({
  kind: z.enum(['plain', 'regex']).default('plain'),
  text: storable.max(100_000),
  matchCase: z.boolean().default(false),
  wholeWord: z.boolean().default(false),
})

const sides = z.enum(['source', 'target', 'both']).default('target')

export const searchSchema = z.strictObject({
  pattern: patternSchema,
  sides,
  /** Results to pass over. */
  from: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(200),
  /** Only the ids, of all. */
  idsOnly: z.boolean().default(false),
})
export type SearchRequest = z.input<typeof searchSchema>
