import { importedText, slicer, trimGlue } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Side } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import { unitsOf } from '@/lib/store/files'
import type { Db } from '@/lib/store/schema'
import type { SearchedRow } from '@/lib/store/search'
import { searchedAfter } from '@/lib/store/search'

/** A live segment as a scan meets it: its number as shown, and its source where asked for. */
export interface Scanned extends Omit<SearchedRow, 'source' | 'machine'> {
  readonly number: number
  /** As the row shows it, without outer glue. */
  readonly source: Content | null
  readonly machine: Content | null
}

export interface ScanOptions {
  readonly withSource?: boolean
  readonly withMachine?: boolean
}

/**
 * Walks through a document's live segments in order, piece by piece, with a breath for others between
 * the pieces and no transaction: each segment is whole, but what changes meanwhile may be met in its
 * older or its newer state. Who acts on what was found is protected by `basedOn`.
 */
export async function* scanDocument(
  db: Db,
  document: string,
  { withSource = false, withMachine = false }: ScanOptions,
): AsyncGenerator<readonly Scanned[]> {
  const sourceOf = withSource ? await shownOf(db, document, 'source') : nothing
  const machineOf = withMachine ? await shownOf(db, document, 'target') : nothing
  let position = -1
  let number = 0
  for (;;) {
    const rows = await searchedAfter(db, document, position, PIECE)
    if (rows.length === 0) return
    const first = number
    yield rows.map(({ source, machine, ...row }, n) => ({
      ...row,
      number: first + n + 1,
      source: sourceOf(source),
      machine: machineOf(machine),
    }))
    position = rows.at(-1)?.position ?? position
    number += rows.length
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const PIECE = 1_000

async function shownOf(db: Db, document: string, side: Side) {
  const cut = slicer(importedText(await unitsOf(db, document, side)))
  return ({ start, end }: Range) => trimGlue(cut(start, end)).content
}

function nothing(): null {
  return null
}
