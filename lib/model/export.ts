/**
 * What a review can be taken away as. `own` is the target's file in the format that it came in, `text`
 * its words without any markup; the others are made by `lib/export`.
 */
export const EXPORT_FORMATS = [
  'own',
  'text',
  'docx-tracked',
  'table-docx',
  'table-html',
  'html-report',
  'xliff',
  'tmx',
  'csv',
  'tsv',
] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What a file that holds both sides can be turned into. */
export const CONVERT_FORMATS = ['xliff', 'tmx', 'csv', 'tsv', 'table-docx', 'table-html'] as const
export type ConvertFormat = (typeof CONVERT_FORMATS)[number]
