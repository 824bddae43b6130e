import type { DocumentInfo } from '@/lib/api/answers'
import { traitsOf } from '@/lib/formats/traits'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { documentOf, statusCounts } from '@/lib/store/documents'
import { fileDetails, fileFormats } from '@/lib/store/files'
import type { Db } from '@/lib/store/schema'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { summaryOf } from './list-documents'

/** What the review screen must know before the first row; fails with `document.missing`. */
export function documentInfo(
  { store, person }: Pick<Context, 'store' | 'person'>,
  command: { readonly document: string },
): Promise<Result<DocumentInfo>> {
  return read(store, async (db) => {
    const row = await documentOf(db, command.document)
    if (!row) return fail('document.missing')
    const summary = summaryOf(row, await statusCounts(db, row.id))
    const files = await fileDetails(db, row.id)
    const can = await abilitiesOf(db, row.id)
    return ok({ ...summary, joiner: row.joiner, ...can, files, person })
  })
}

/** What a document's files allow. */
export async function abilitiesOf(db: Db, document: string) {
  const formats = await fileFormats(db, document)
  const target = formats.find(({ side }) => side === 'target')
  if (!target) throw new Error(`document ${document} has no target file`)
  const { insertsUnits, removesUnits, sides } = traitsOf(target.format)
  const isPaired = sides === 2
  const isAlike = formats.every(({ format }) => format === target.format)
  return { insertsUnits, removesUnits, isPaired, takesSourceCodes: isPaired || isAlike }
}
