import type { AnnotationsAnswer, AnnotationView } from '@/lib/api/annotation-answers'
import { plainText, slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { annotationsOf, type FoundAnnotation } from '@/lib/store/annotations'
import { documentOf } from '@/lib/store/documents'
import { statesOf } from '@/lib/store/revisions'
import type { Db } from '@/lib/store/schema'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { importedSlices } from './imported-slices'
import { placeComments } from './place-comments'

/** The errors marked in a document, and where each is shown. Fails with `document.missing`. */
export function listAnnotations(
  { store }: Pick<Context, 'store'>,
  command: { readonly document: string },
): Promise<Result<AnnotationsAnswer>> {
  return read(store, async (db) => {
    const document = await documentOf(db, command.document)
    if (!document) return fail('document.missing')
    const rows = await annotationsOf(db, document.id)
    const places = await placeComments(db, document, rows)
    const texts = await textsOf(db, document.id, rows)
    const sources = await sourcesOf(db, document.id, rows)
    const annotations = rows.map((row): AnnotationView => {
      const text = row.start === null ? sources(row) : texts.get(revisionKey(row))
      return viewOf(row, text, places.get(row.id) ?? [])
    })
    const spoken = rows.filter(({ start }) => start !== null)
    const once = new Map(spoken.map((row) => [revisionKey(row), row]))
    return ok({
      annotations,
      texts: [...once].flatMap(([key, { segment, number }]) => {
        const text = texts.get(key)
        return text ? [[segment, number, text] as const] : []
      }),
    })
  })
}

function revisionKey({ segment, number }: Pick<FoundAnnotation, 'segment' | 'number'>): string {
  return `${segment} ${number}`
}

async function textsOf(db: Db, document: string, rows: readonly FoundAnnotation[]) {
  const spoken = rows.filter(({ start }) => start !== null)
  const states = spoken.length === 0 ? [] : await statesOf(db, document, spoken)
  return new Map(states.map(({ revision }) => [revisionKey(revision), revision.target]))
}

/** The sources of those segments where something is missing. */
async function sourcesOf(db: Db, document: string, rows: readonly FoundAnnotation[]) {
  const missing = rows.filter(({ missing_start }) => missing_start !== null).map(rangesOf)
  const slices = missing.length === 0 ? null : await importedSlices(db, document, missing)
  return (row: FoundAnnotation): Content | undefined =>
    row.missing_start === null ? undefined : slices?.of(rangesOf(row)).source
}

function rangesOf(row: FoundAnnotation) {
  return {
    source: { start: row.source_start, end: row.source_end },
    machine: { start: row.machine_start, end: row.machine_end },
  }
}

function viewOf(
  row: FoundAnnotation,
  text: Content | undefined,
  on: readonly string[],
): AnnotationView {
  const { id, segment, number, category, severity, note, author, at, edited_at: editedAt } = row
  const span = rangeOf(row.start, row.end)
  const missing = rangeOf(row.missing_start, row.missing_end)
  const from = row.source_start
  const inSource = missing && { start: from + missing.start, end: from + missing.end }
  const stretch = span ?? missing
  const quote = text && stretch ? plainText(slice(text, stretch.start, stretch.end)) : ''
  const said = { category, severity, note, author, at, editedAt }
  return { id, segment, number, span, missing, inSource, quote, ...said, on }
}

function rangeOf(start: number | null, end: number | null): Range | null {
  return start === null || end === null ? null : { start, end }
}
