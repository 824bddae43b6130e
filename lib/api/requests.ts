import { z } from 'zod'
import { CONVERT_FORMATS, EXPORT_FORMATS, type ExportFormat } from '@/lib/model/export'
import type { Unapproved } from '@/lib/model/review'
import { actionSchema } from './action-schema'
import { storable } from './storable'

/** How much one import may bring, in bytes, unless the server is told otherwise. */
export const DEFAULT_MAX_UPLOAD = 64 * 1024 * 1024

/** How many segments one window may hold. */
export const MAX_WINDOW = 1000

const title = storable.min(1).max(300).regex(/\S/)
const language = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
const encoding = z.string().regex(/^[A-Za-z0-9:_-]{1,40}$/)
const columns = z.strictObject({
  source: z.int().min(0).max(16_383),
  target: z.int().min(0).max(16_383),
  hasHeader: z.boolean(),
})

/**
 * `project` is a name; documents of one project and two languages share a memory. Languages are BCP 47
 * tags, guessed where they are not given; encodings are WHATWG labels.
 */
export const importOptionsSchema = z.strictObject({
  title: title.exactOptional(),
  project: title.exactOptional(),
  sourceLang: language.exactOptional(),
  targetLang: language.exactOptional(),
  sourceEncoding: encoding.exactOptional(),
  targetEncoding: encoding.exactOptional(),
  /** `lines`: each line, cell or paragraph is a segment as it is; else sentences are found. */
  segments: z.enum(['sentences', 'lines']).exactOptional(),
  /** Of a table: which columns hold the two texts, from 0. */
  columns: columns.exactOptional(),
})
export type ImportOptions = z.infer<typeof importOptionsSchema>

/** What a file that holds both sides is turned into, and how it is read. */
export const convertOptionsSchema = z.strictObject({
  to: z.enum(CONVERT_FORMATS),
  sourceLang: language.exactOptional(),
  targetLang: language.exactOptional(),
  encoding: encoding.exactOptional(),
  columns: columns.exactOptional(),
})
export type ConvertOptions = z.infer<typeof convertOptionsSchema>

export const renameSchema = z.strictObject({ title })
export type RenameRequest = z.infer<typeof renameSchema>

export const actRequestSchema = z.strictObject({ action: actionSchema })

const count = z.coerce.number().int().min(1).max(MAX_WINDOW).default(200)
export const windowSchema = z.object({ from: z.coerce.number().int().min(0).default(0), count })

/** Realigning the rest: from this rank, from 0, on. */
export const realignmentSchema = z.object({ from: z.coerce.number().int().min(0).default(0) })

export const sinceSchema = z.object({ since: z.coerce.number().int().min(0).default(0) })

/** Without `since` an event stream begins with what is done from now on. */
export const eventsSchema = z.object({
  since: z.coerce.number().int().min(0).exactOptional(),
})

/** The beginning of the text as it would be exported, `most` paragraphs at most. */
export const readingSchema = z.object({
  unapproved: z.enum(['machine', 'current']).default('current'),
  changes: z.enum(['yes', 'no']).default('no'),
  most: z.coerce.number().int().min(1).max(500).default(60),
})

/**
 * `of` says of which export a manifest is asked for. `encoding` is of a file in its own format, in the
 * place of the one that it came in; `reviewer` is the name of whoever asks, in files that name people.
 */
export const exportSchema = z.object({
  unapproved: z.enum(['refuse', 'machine', 'current']).default('refuse'),
  format: z.enum([...EXPORT_FORMATS, 'manifest']).default('own'),
  of: z.enum(EXPORT_FORMATS).default('own'),
  encoding: z.literal('utf-8').exactOptional(),
  reviewer: storable.min(1).max(100).regex(/\S/).exactOptional(),
  locale: z.string().max(20).exactOptional(),
})

/** The same as a program asks. */
export type ExportRequest = Readonly<
  Partial<Record<'encoding' | 'reviewer' | 'locale', string>> & {
    unapproved: Unapproved
    format?: ExportFormat | 'manifest'
    of?: ExportFormat
  }
>

/** A name left out, or empty, means the documents without a project. */
const projectName = storable
  .max(300)
  .default('')
  .transform((name) => (name.trim() === '' ? null : name))
export const projectSchema = z.object({ project: projectName })

export const memorySchema = projectSchema.extend({ sourceLang: language, targetLang: language })

/** How many there may be, and how long each, is for the workflow to say: a person can mend it. */
export const settingsSchema = z.strictObject({ abbreviations: z.array(storable) })
export type SettingsRequest = z.infer<typeof settingsSchema>
