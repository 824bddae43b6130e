import type { ExportFormat } from '@/lib/model/export'

/** What a person chooses first; a table comes in several kinds of files. */
export const WAYS = ['own', 'docx-tracked', 'table', 'xliff', 'tmx', 'html-report', 'text'] as const
export type Way = (typeof WAYS)[number]

export const TABLES = ['table-docx', 'table-html', 'csv', 'tsv'] as const
export type Table = (typeof TABLES)[number]

export function formatOf(way: Way, table: Table): ExportFormat {
  return way === 'table' ? table : way
}

/** How the files end that a way gives; `own` is the file's own ending. */
export function endingsOf(way: Way, own: string): string {
  return { ...ENDINGS, own }[way]
}

const ENDINGS: Readonly<Record<Exclude<Way, 'own'>, string>> = {
  'docx-tracked': '.docx',
  table: '.docx .html .csv .tsv',
  xliff: '.xlf',
  tmx: '.tmx',
  'html-report': '.html',
  text: '.txt',
}

/** Files in which people stand by their names. */
export function namesPeople(way: Way): boolean {
  return way === 'docx-tracked' || way === 'html-report' || way === 'table' || way === 'xliff'
}

/** How the text is shown before it goes out: as it reads, with what was changed, or beside the source. */
export function previewOf(way: Way): 'clean' | 'changes' | 'sides' {
  if (way === 'docx-tracked' || way === 'html-report') return 'changes'
  return way === 'own' || way === 'text' ? 'clean' : 'sides'
}

/** The ending of a file's name, with its dot; '' where it has none. */
export function endingOf(name: string): string {
  return /\.[^./\\]{1,8}$/.exec(name)?.[0] ?? ''
}
