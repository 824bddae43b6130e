import type { Doubt } from '@/lib/model/bitext'
import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { Revision, Segment, Status } from '@/lib/model/review'
import { inChunks, inPages } from './chunks'
import { insertRows } from './insert-rows'
import { codesOf, contentOf, doubtOf, revisionOf, segmentOf } from './rows'
import type { Db, DoubtRow, RevisionRow, SegmentRow } from './schema'

// `live` is compared with a literal: a bound value would keep SQLite from the partial indexes.

/** A segment with its newest revision and the action that made that. */
export interface SegmentWithHead {
  readonly segment: Segment
  readonly head: Revision
  readonly author: string | null
  readonly at: string | null
  readonly label: string | null
  readonly reason: string | null
  /** Why its link is doubtful, where the aligner said so. */
  readonly doubt: Doubt | null
}

export async function insertSegments(db: Db, rows: Iterable<SegmentRow>): Promise<void> {
  await insertRows(db, rows, (chunk) => db.insertInto('segments').values(chunk))
}

export async function insertDoubts(db: Db, rows: Iterable<DoubtRow>): Promise<void> {
  await insertRows(db, rows, (chunk) => db.insertInto('doubts').values(chunk))
}

/** Writes what may change in segments that are there already: all but their ranges and lead. They are to be checked anew. */
export async function updateSegments(db: Db, rows: readonly SegmentRow[]): Promise<void> {
  await inChunks(rows, async (chunk) =>
    db
      .insertInto('segments')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['document', 'id']).doUpdateSet((row) => ({
          live: row.ref('excluded.live'),
          flagged: row.ref('excluded.flagged'),
          confirmed: row.ref('excluded.confirmed'),
          head: row.ref('excluded.head'),
          status: row.ref('excluded.status'),
          target_length: row.ref('excluded.target_length'),
          traits: row.ref('excluded.traits'),
          checked: row.lit(0),
        })),
      )
      .execute(),
  )
}

/** What the outline shows of every live segment, in order. */
export function outlineOf(db: Db, document: string) {
  return outlined(db, document).orderBy('position').execute()
}

/** The same of those segments among these that are live, in no order. */
export function outlineOfSegments(db: Db, document: string, ids: readonly string[]) {
  return inChunks(ids, (chunk) => outlined(db, document).where('id', 'in', chunk).execute())
}

function outlined(db: Db, document: string) {
  return db
    .selectFrom('segments')
    .select(['id', 'position', 'status', 'traits', 'flagged', 'confirmed', 'confidence'])
    .select(['source_start', 'source_end', 'target_length', 'found'])
    .where('document', '=', document)
    .where((row) => row('live', '=', row.lit(1)))
}

/**
 * Who made the states of live segments, by segment; those that are as imported are left out. Whoever
 * undid something did not make the state that came back. Reads as many rows as were ever touched.
 */
export async function stateAuthors(db: Db, document: string): Promise<Map<string, string>> {
  const rows = await touchedHeads(db, document)
    .leftJoin('revisions as restored', (join) =>
      join
        .onRef('restored.document', '=', 'head.document')
        .onRef('restored.segment', '=', 'head.segment')
        .onRef('restored.number', '=', 'head.restores'),
    )
    .innerJoin('actions', (join) =>
      join
        .onRef('actions.document', '=', 'head.document')
        .on((on) => on('actions.seq', '=', on.fn.coalesce('restored.seq', 'head.seq'))),
    )
    .select(['segments.id', 'actions.author'])
    .execute()
  return new Map(rows.map(({ id, author }) => [id, author]))
}

/** Ids of live segments with a state made since the import, the last made first. */
export async function lastChanged(db: Db, document: string): Promise<string[]> {
  const rows = await touchedHeads(db, document)
    .select('segments.id')
    .orderBy('head.seq', 'desc')
    .orderBy('segments.position')
    .execute()
  return rows.map(({ id }) => id)
}

/** Live segments that are not as imported, with their newest revision as `head`. */
function touchedHeads(db: Db, document: string) {
  const touched = liveOf(db, document)
    .where((row) => row.or([row('head', '>', 0), row('born_seq', '>', 0)]))
    .limit(ALL)
  return db
    .selectFrom(touched.as('segments'))
    .innerJoin('revisions as head', (join) =>
      join
        .onRef('head.document', '=', 'segments.document')
        .onRef('head.segment', '=', 'segments.id')
        .onRef('head.number', '=', 'segments.head'),
    )
}

/** `count` live segments from rank `from` (from 0) on. */
export async function segmentsFrom(
  db: Db,
  document: string,
  from: number,
  count: number,
): Promise<SegmentWithHead[]> {
  const window = liveOf(db, document).orderBy('position').offset(from).limit(count)
  const rows = await withHeads(db, window).orderBy('segments.position').execute()
  return rows.map(withHeadOf)
}

/** All live segments, in order. */
export function liveSegments(db: Db, document: string): Promise<SegmentWithHead[]> {
  return segmentsFrom(db, document, 0, ALL)
}

/** What goes into the target's own file of a live segment; `machine` is a range of the imported target. */
export interface LivePart {
  readonly id: string
  readonly lead: Content
  readonly target: Content
  readonly machine: Range
  readonly status: Status
}

/** That of all live segments, in order: a third of what `liveSegments` reads. */
export function liveParts(db: Db, document: string): Promise<LivePart[]> {
  return inPages(async (last: number | null, most) => {
    const page = liveOf(db, document)
      .where('position', '>', last ?? -1)
      .orderBy('position')
      .limit(most)
    const rows = await withRevisions(db, page)
      .select(['segments.id', 'segments.lead', 'segments.status', 'segments.position'])
      .select(['segments.machine_start', 'segments.machine_end'])
      .select(['revisions.target', 'revisions.codes'])
      .orderBy('segments.position')
      .execute()
    return { items: rows.map(livePartOf), last: rows.at(-1)?.position ?? null }
  })
}

function livePartOf(
  row: Pick<SegmentRow, 'id' | 'lead' | 'status' | 'machine_start' | 'machine_end'> &
    Pick<RevisionRow, 'target' | 'codes'>,
): LivePart {
  return {
    id: row.id,
    status: row.status,
    lead: contentOf(row.lead),
    target: { text: row.target, codes: codesOf(row.codes) },
    machine: { start: row.machine_start, end: row.machine_end },
  }
}

/** These segments, live or not, in no order. Those that are not there are left out. */
export function segmentsById(
  db: Db,
  document: string,
  ids: readonly string[],
): Promise<SegmentWithHead[]> {
  return inChunks(ids, async (chunk) => {
    const named = ofDocument(db, document).where('id', 'in', chunk).limit(chunk.length)
    const rows = await withHeads(db, named).execute()
    return rows.map(withHeadOf)
  })
}

/** More than any document has. */
const ALL = 1_000_000_000

function ofDocument(db: Db, document: string) {
  return db.selectFrom('segments').selectAll().where('document', '=', document)
}

function liveOf(db: Db, document: string) {
  return ofDocument(db, document).where((row) => row('live', '=', row.lit(1)))
}

/**
 * `segments` must have a limit, which keeps a planner from looking into it. One that knows that all
 * is of one document, and thinks that a new document has one row, goes through all its revisions
 * for each segment: 1.9 s for 200 of 10,000 on PostgreSQL 15 before its first ANALYZE.
 */
function withHeads(db: Db, segments: ReturnType<typeof ofDocument>) {
  return withRevisions(db, segments)
    .leftJoin('actions', (join) =>
      join
        .onRef('actions.document', '=', 'revisions.document')
        .onRef('actions.seq', '=', 'revisions.seq'),
    )
    .leftJoin('doubts', (join) =>
      join
        .onRef('doubts.document', '=', 'segments.document')
        .onRef('doubts.segment', '=', 'segments.id'),
    )
    .selectAll('segments')
    .select(['revisions.segment', 'revisions.number', 'revisions.seq', 'revisions.target'])
    .select(['revisions.codes', 'revisions.restores', 'actions.id as action', 'actions.author'])
    .select(['actions.at', 'actions.label', 'actions.reason', 'doubts.doubt'])
}

function withRevisions(db: Db, segments: ReturnType<typeof ofDocument>) {
  return db
    .selectFrom(segments.as('segments'))
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.document', '=', 'segments.document')
        .onRef('revisions.segment', '=', 'segments.id')
        .onRef('revisions.number', '=', 'segments.head'),
    )
}

type Joined = Awaited<ReturnType<ReturnType<typeof withHeads>['execute']>>[number]

// The segment's cached status is its head's, so one column serves both.
function withHeadOf(row: Joined): SegmentWithHead {
  const { author, at, label, reason } = row
  return {
    ...{ segment: segmentOf(row), head: revisionOf(row, row.action), author, at, label, reason },
    doubt: row.doubt === null ? null : doubtOf(row.doubt),
  }
}
