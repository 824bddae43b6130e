import type { DocumentsAnswer, DocumentSummary, StatusCounts } from '@/lib/api/answers'
import { STATUSES } from '@/lib/model/review'
import type { StatusCount } from '@/lib/store/documents'
import { allDocuments, statusCounts } from '@/lib/store/documents'
import type { DocumentRow } from '@/lib/store/schema'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { grouped } from './grouped'

/** All documents, the last changed first, with how far each has come. */
export function listDocuments({ store }: Pick<Context, 'store'>): Promise<DocumentsAnswer> {
  return read(store, async (db) => {
    const rows = await allDocuments(db)
    const counts = grouped(await statusCounts(db), ({ document }) => document)
    return { documents: rows.map((row) => summaryOf(row, counts.get(row.id) ?? [])) }
  })
}

export function summaryOf(row: DocumentRow, counts: readonly StatusCount[]): DocumentSummary {
  return {
    id: row.id,
    title: row.title,
    project: row.project,
    sourceLang: row.source_lang,
    targetLang: row.target_lang,
    seq: row.seq,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    deletedAt: row.deleted_at,
    counts: countsOf(counts),
  }
}

function countsOf(counts: readonly StatusCount[]): StatusCounts {
  const of = (status: string) => counts.find((one) => one.status === status)?.count ?? 0
  return Object.fromEntries(STATUSES.map((status) => [status, of(status)])) as StatusCounts
}
