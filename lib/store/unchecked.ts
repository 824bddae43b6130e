import type { Revision, Segment, Status } from '@/lib/model/review'
import { inChunks } from './chunks'
import { codesOf, contentOf } from './rows'
import type { Db } from './schema'

// `live` and `checked` are compared with literals: a bound value would keep SQLite from the indexes.

/** A live segment as checks need it, without its source, which is cut from the imported text. */
export interface SegmentAsChecked {
  readonly segment: Pick<Segment, 'id' | 'source' | 'machine' | 'lead' | 'confidence' | 'confirmed'>
  readonly head: Pick<Revision, 'number' | 'target' | 'status' | 'restores'>
  readonly position: number
  readonly isChecked: boolean
}

/** Positions of the first live segments from `from` on that have not been checked as they stand. */
export async function uncheckedFrom(
  db: Db,
  document: string,
  from: number,
  count: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('segments')
    .select('position')
    .where('document', '=', document)
    .where((row) => row('live', '=', row.lit(1)))
    .where((row) => row('checked', '=', row.lit(0)))
    .where('position', '>=', from)
    .orderBy('position')
    .limit(count)
    .execute()
  return rows.map(({ position }) => position)
}

/** How many live segments there are, and how many of them have been checked as they stand: indexes alone. */
export async function checkedCounts(db: Db, document: string) {
  const count = async (rows: ReturnType<typeof liveOf>) => {
    const found = await rows
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .executeTakeFirst()
    return Number(found?.count ?? 0)
  }
  const of = await count(liveOf(db, document))
  const left = await count(liveOf(db, document).where((row) => row('checked', '=', row.lit(0))))
  return { of, checked: of - left }
}

/** Live segments between two positions, both included, with up to `around` before and after. */
export async function segmentsAround(
  db: Db,
  document: string,
  { first, last }: { readonly first: number; readonly last: number },
  around: number,
): Promise<SegmentAsChecked[]> {
  const of = withTexts(db, document)
  const before = await of(
    (row) => row.where('position', '<', first).orderBy('position', 'desc'),
    around,
  )
  const between = await of(
    (row) => row.where('position', '>=', first).where('position', '<=', last).orderBy('position'),
    ALL,
  )
  const after = await of((row) => row.where('position', '>', last).orderBy('position'), around)
  return [...before, ...between, ...after]
}

/** The next live segments after a position, in order. */
export function segmentsAfter(
  db: Db,
  document: string,
  position: number,
  count: number,
): Promise<SegmentAsChecked[]> {
  const of = withTexts(db, document)
  return of((row) => row.where('position', '>', position).orderBy('position'), count)
}

/** What of live segments between two positions must be as it was for what was found to hold. */
export function standingBetween(db: Db, document: string, first: number, last: number) {
  return liveOf(db, document)
    .select(['id', 'head', 'confirmed'])
    .where('position', '>=', first)
    .where('position', '<=', last)
    .orderBy('position')
    .execute()
}

/** Numbers of the newest revisions of those among these segments that are live. */
export function headsOf(db: Db, document: string, ids: readonly string[]) {
  return inChunks(ids, (chunk) =>
    liveOf(db, document).select(['id', 'head']).where('id', 'in', chunk).execute(),
  )
}

/** More than any document has. */
const ALL = 1_000_000_000

function liveOf(db: Db, document: string) {
  return db
    .selectFrom('segments')
    .where('document', '=', document)
    .where((row) => row('live', '=', row.lit(1)))
}

type Live = ReturnType<typeof selected>

function selected(db: Db, document: string) {
  return liveOf(db, document)
    .select([
      'document',
      'id',
      'position',
      'lead',
      'confidence',
      'confirmed',
      'checked',
      'head',
      'status',
    ])
    .select(['source_start', 'source_end', 'machine_start', 'machine_end'])
}

/** The limit keeps a planner from looking in: see `withHeads` in `segments.ts`. */
function withTexts(db: Db, document: string) {
  return async (chosen: (rows: Live) => Live, count: number): Promise<SegmentAsChecked[]> => {
    const rows = await db
      .selectFrom(chosen(selected(db, document)).limit(count).as('segments'))
      .innerJoin('revisions', (join) =>
        join
          .onRef('revisions.document', '=', 'segments.document')
          .onRef('revisions.segment', '=', 'segments.id')
          .onRef('revisions.number', '=', 'segments.head'),
      )
      .selectAll('segments')
      .select(['revisions.target', 'revisions.codes', 'revisions.restores'])
      .execute()
    return rows.map(asChecked).sort((a, b) => a.position - b.position)
  }
}

interface Joined {
  readonly id: string
  readonly position: number
  readonly source_start: number
  readonly source_end: number
  readonly machine_start: number
  readonly machine_end: number
  readonly lead: string
  readonly confidence: number | null
  readonly confirmed: number
  readonly checked: number
  readonly head: number
  readonly status: Status
  readonly restores: number | null
  readonly target: string
  readonly codes: string
}

function asChecked(row: Joined): SegmentAsChecked {
  const { id, position, confidence } = row
  return {
    segment: {
      ...{ id, confidence, lead: contentOf(row.lead), confirmed: row.confirmed === 1 },
      source: { start: row.source_start, end: row.source_end },
      machine: { start: row.machine_start, end: row.machine_end },
    },
    head: {
      ...{ number: row.head, status: row.status, restores: row.restores },
      target: { text: row.target, codes: codesOf(row.codes) },
    },
    ...{ position, isChecked: row.checked === 1 },
  }
}
