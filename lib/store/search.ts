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
  readonly machine: Range
  readonly status: Status
  /** Number of the newest revision. */
  readonly head: number
  readonly target: Content
  /** Of the action that made this state; 0 and null for the import. */
  readonly seq: number
  readonly action: string | null
  readonly author: string | null
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
    .select(['machine_start', 'machine_end'])
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
    .leftJoin('actions', (join) =>
      join
        .onRef('actions.document', '=', 'segments.document')
        .onRef('actions.seq', '=', 'revisions.seq'),
    )
    .select(['segments.machine_start', 'segments.machine_end', 'revisions.seq'])
    .select(['actions.id as action', 'actions.author'])
    .select(['segments.id', 'segments.position', 'segments.source_start', 'segments.source_end'])
    .select(['segments.status', 'segments.head', 'revisions.target', 'revisions.codes'])
    .orderBy('segments.position')
    .execute()
  return rows.map(searchedOf)
}

interface Joined extends Pick<
  SearchedRow,
  'id' | 'position' | 'status' | 'head' | 'seq' | 'action' | 'author'
> {
  readonly source_start: number
  readonly source_end: number
  readonly machine_start: number
  readonly machine_end: number
  readonly target: string
  readonly codes: string
}

function searchedOf(row: Joined): SearchedRow {
  const { id, position, status, head, seq, action, author } = row
  return {
    ...{ id, position, status, head, seq, action, author },
    source: { start: row.source_start, end: row.source_end },
    machine: { start: row.machine_start, end: row.machine_end },
    target: { text: row.target, codes: codesOf(row.codes) },
  }
}
