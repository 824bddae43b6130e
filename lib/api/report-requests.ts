import { isZone } from '@/lib/model/zone'
import { z } from 'zod'
import { REPORT_BASES, REPORT_WEIGHTS } from './report-answers'
import { projectSchema } from './requests'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay)
const person = z.string().regex(/^[\w.-]{1,80}$/)

/** An address holds what a person chose; what is left out, or empty, is not filtered by. */
const chosen = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** Days are inclusive, in `zone`, an IANA time zone. */
export const reportSchema = z.object({
  reviewer: chosen(person),
  from: chosen(day),
  to: chosen(day),
  against: chosen(z.enum(REPORT_BASES)),
  weights: chosen(z.enum(REPORT_WEIGHTS)),
  zone: chosen(z.string().max(60).refine(isZone)),
})
export type ReportRequest = z.infer<typeof reportSchema>

/** The tables of a report that can be saved. */
export const REPORT_TABLES = [
  ...(['figures', 'progress', 'hter', 'effort', 'findings', 'precision'] as const),
  ...(['reviewers', 'mqm', 'documents'] as const),
] as const
export type ReportTable = (typeof REPORT_TABLES)[number]

const file = { format: z.enum(['json', 'csv']).default('json') }
const table = { table: z.enum(REPORT_TABLES).default('figures') }

/** `format=csv` gives one `table` as a file. */
export const documentReportSchema = reportSchema.extend({ ...file, ...table })
export const projectReportSchema = documentReportSchema.extend(projectSchema.shape)

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
