import { z } from 'zod'
import { DICTIONARY_FILES } from './dictionary-answers'

/** A BCP 47 tag, as far as names of dictionaries go. */
const lang = z
  .string()
  .max(80)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)

export const dictionarySchema = z.object({ lang })

export const dictionaryFileSchema = dictionarySchema.extend({
  file: z.enum(DICTIONARY_FILES),
  hash: z.string().regex(/^[0-9a-f]{32}$/),
})
