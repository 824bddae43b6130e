import type { ImportReportAnswer } from '@/lib/api/answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { documentOf } from '@/lib/store/documents'
import { fileDetails } from '@/lib/store/files'
import { importReportOf } from '@/lib/store/import-reports'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'

/** What came in with a document, and what was said of it; fails with `document.missing`. */
export function importReport(
  { store }: Pick<Context, 'store'>,
  { document }: { readonly document: string },
): Promise<Result<ImportReportAnswer>> {
  return read(store, async (db) => {
    if (!(await documentOf(db, document))) return fail('document.missing')
    const files = await fileDetails(db, document)
    return ok({ files, report: await importReportOf(db, document) })
  })
}
