import { z } from 'zod'
import { DISMISSAL_SCOPES } from '@/lib/model/finding'
import { storable } from './storable'

/** How many findings one step may dismiss, far above what a document has. */
const MOST = 50_000

/** A finding names up to two stretches of text: as long as the longest text that is checked. */
const MAX_KEY = 300_000

const id = z.string().regex(/^[\w.-]{1,80}$/)
const name = z.string().regex(/^[\w-]{1,80}$/)

/** Ids are made by who dismisses: sent again, a dismissal stays as it is. */
const dismissal = z
  .strictObject({
    id: z.uuid(),
    scope: z.enum(DISMISSAL_SCOPES),
    segment: id.nullable(),
    check: name,
    kind: name,
    key: storable.max(MAX_KEY),
  })
  .refine(({ scope, segment }) => (scope === 'here') === (segment !== null))

export const dismissSchema = z.strictObject({ dismissals: z.array(dismissal).min(1).max(MOST) })
export type DismissRequest = z.infer<typeof dismissSchema>

export const undismissSchema = z.strictObject({ ids: z.array(z.uuid()).min(1).max(MOST) })

/** Lists of a project, as a person wrote them; what is wrong in them is for the workflow to say. */
export const checkSettingsSchema = z.strictObject({
  off: z.array(name).max(1000),
  on: z.array(name).max(1000),
  phrases: storable,
  terms: storable,
  words: storable,
})
export type CheckSettingsRequest = z.infer<typeof checkSettingsSchema>

const checkSwitchSchema = z.strictObject({ check: name, off: z.boolean() })
export type CheckSwitchRequest = z.infer<typeof checkSwitchSchema>

/** Puts a word into the list of words, or takes it out again. */
const wordSchema = z.strictObject({ word: storable.min(1), known: z.boolean() })
export type WordRequest = z.infer<typeof wordSchema>

const lists = z.strictObject({ phrases: storable, terms: storable, words: storable })

/** Lists as somebody has written them who began with those of `before`: others may have written since. */
const checkListsSchema = z.strictObject({ lists, before: lists })

/** One change of what is set, whatever others change meanwhile. */
export const checkChangeSchema = z.union([checkSwitchSchema, wordSchema, checkListsSchema])
export type CheckChangeRequest = z.infer<typeof checkChangeSchema>

/** `segments`: ids, separated by commas; all segments where it is left out. */
export const findingsSchema = z.object({
  segments: z
    .string()
    .max(100_000)
    .transform((ids) => ids.split(',').filter((one) => id.safeParse(one).success))
    .exactOptional(),
})
