import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { Status } from '@/lib/model/review'
import { codesOf } from './rows'
import type { Db } from './schema'

/** What a search reads of a live segment. */
export interface SearchedRow {
  readonly id: string
  readonly position: number
  readonly source: Range
  readonly status: Status
  readonly target: Content
}

/** The next `count` live segments after a position, in order: a document in pieces. */
export async function searchedAfter(
  db: Db,
  document: string,
  position: number,
  count: number,
): Promise<SearchedRow[]> {
  // The limit keeps a planner from looking in: see `withHeads` in `segments.ts`.
  const piece = db
    .selectFrom('segments')
    .select(['id', 'position', 'source_start', 'source_end', 'status', 'head', 'document'])
    .where('document', '=', document)
    .where((row) => row('live', '=', row.lit(1)))
    .where('position', '>', position)
    .orderBy('position')
    .limit(count)
  const rows = await db
    .selectFrom(piece.as('segments'))
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.document', '=', 'segments.document')
        .onRef('revisions.segment', '=', 'segments.id')
        .onRef('revisions.number', '=', 'segments.head'),
    )
    .select(['segments.id', 'segments.position', 'segments.source_start', 'segments.source_end'])
    .select(['segments.status', 'revisions.target', 'revisions.codes'])
    .orderBy('segments.position')
    .execute()
  return rows.map(
    ({ id, position: at, status, source_start: start, source_end: end, ...head }) => ({
      ...{ id, position: at, status, source: { start, end } },
      target: { text: head.target, codes: codesOf(head.codes) },
    }),
  )
}
