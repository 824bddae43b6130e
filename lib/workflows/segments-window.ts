import type { SegmentsAnswer, SegmentView } from '@/lib/api/answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { documentOf } from '@/lib/store/documents'
import type { Db } from '@/lib/store/schema'
import type { SegmentWithHead } from '@/lib/store/segments'
import { segmentsFrom } from '@/lib/store/segments'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { importedSlices } from './imported-slices'
import { kindOf, notesOf } from './traits'

/** The texts of `count` live segments from rank `from` (from 0) on; fails with `document.missing`. */
export function segmentsWindow(
  { store }: Pick<Context, 'store'>,
  { document, from, count }: { document: string; from: number; count: number },
): Promise<Result<SegmentsAnswer>> {
  return read(store, async (db) => {
    const row = await documentOf(db, document)
    if (!row) return fail('document.missing')
    const segments = await segmentsFrom(db, document, from, count)
    return ok({ seq: row.seq, from, segments: await viewsOf(db, document, segments) })
  })
}

/** Segments with their slices of the imported texts, in the order given. */
export async function viewsOf(
  db: Db,
  document: string,
  loaded: readonly SegmentWithHead[],
): Promise<SegmentView[]> {
  const slices = await importedSlices(
    db,
    document,
    loaded.map(({ segment }) => segment),
  )
  return loaded.map((one) => {
    const texts = slices.of(one.segment)
    const effective = one.head.restores ?? one.head.number
    const state = { ...one, ...texts }
    const { places } = slices
    return { ...state, effective, kind: kindOf(state, places), notes: notesOf(state, places) }
  })
}
