import { importedText, slicer, trimGlue } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { unitsOf } from '@/lib/store/files'
import type { Db } from '@/lib/store/schema'
import type { SearchedRow } from '@/lib/store/search'
import { searchedAfter } from '@/lib/store/search'

/** A live segment as a scan meets it: its number as shown, and its source where asked for. */
export interface Scanned extends Omit<SearchedRow, 'source'> {
  readonly number: number
  /** As the row shows it, without outer glue. */
  readonly source: Content | null
}

/**
 * Walks through a document's live segments in order, piece by piece, with a breath for others between
 * the pieces and no transaction: each segment is whole, but what changes meanwhile may be met in its
 * older or its newer state. Who acts on what was found is protected by `basedOn`.
 */
export async function* scanDocument(
  db: Db,
  document: string,
  { withSource }: { readonly withSource: boolean },
): AsyncGenerator<readonly Scanned[]> {
  const cut = withSource ? slicer(importedText(await unitsOf(db, document, 'source'))) : null
  let position = -1
  let number = 0
  for (;;) {
    const rows = await searchedAfter(db, document, position, PIECE)
    if (rows.length === 0) return
    const first = number
    yield rows.map(({ source, ...row }, n) => ({
      ...row,
      number: first + n + 1,
      source: cut ? trimGlue(cut(source.start, source.end)).content : null,
    }))
    position = rows.at(-1)?.position ?? position
    number += rows.length
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const PIECE = 1_000
