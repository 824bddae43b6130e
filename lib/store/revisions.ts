import type { Action, Revision } from '@/lib/model/review'
import { inChunks } from './chunks'
import { insertRows } from './insert-rows'
import { revisionOf } from './rows'
import type { Db, RevisionRow } from './schema'

/** A revision and what is known of the action that made it; nulls for the import. */
export interface RevisionWithAction {
  readonly revision: Revision
  readonly seq: number
  readonly kind: Action['kind'] | null
  readonly label: string | null
  readonly author: string | null
  readonly at: string | null
  readonly reason: string | null
}

export async function insertRevisions(db: Db, rows: Iterable<RevisionRow>): Promise<void> {
  await insertRows(db, rows, (chunk) => db.insertInto('revisions').values(chunk))
}

/** All revisions of these segments, the newest first. */
export async function revisionsOf(
  db: Db,
  document: string,
  segments: readonly string[],
): Promise<RevisionWithAction[]> {
  const rows = await inChunks(segments, (chunk) =>
    withActions(db, ofSegments(db, document, chunk).limit(ALL)).execute(),
  )
  return rows.map(withActionOf).sort(newestFirst)
}

/** Those revisions of the segments that have one of the numbers, in no order. */
export async function statesOf(
  db: Db,
  document: string,
  states: readonly { readonly segment: string; readonly number: number }[],
): Promise<RevisionWithAction[]> {
  const segments = [...new Set(states.map(({ segment }) => segment))]
  const numbers = [...new Set(states.map(({ number }) => number))]
  const rows = await inChunks(segments, (chunk) =>
    withActions(
      db,
      ofSegments(db, document, chunk).where('number', 'in', numbers).limit(ALL),
    ).execute(),
  )
  return rows.map(withActionOf)
}

/** Segments and numbers of the revisions that these actions of a document made. */
export function revisionsMadeBy(db: Db, document: string, seqs: readonly number[]) {
  return inChunks(seqs, (chunk) =>
    db
      .selectFrom('revisions')
      .select(['segment', 'number', 'seq'])
      .where('document', '=', document)
      .where('seq', 'in', chunk)
      .where('status', '=', 'rejected')
      .execute(),
  )
}

/** More than any document has. */
const ALL = 1_000_000_000

function ofSegments(db: Db, document: string, segments: readonly string[]) {
  return db
    .selectFrom('revisions')
    .selectAll()
    .where('document', '=', document)
    .where('segment', 'in', segments)
}

/** `revisions` must have a limit: see `withHeads` in `segments.ts`. */
function withActions(db: Db, revisions: ReturnType<typeof ofSegments>) {
  return db
    .selectFrom(revisions.as('revisions'))
    .leftJoin('actions', (join) =>
      join
        .onRef('actions.document', '=', 'revisions.document')
        .onRef('actions.seq', '=', 'revisions.seq'),
    )
    .selectAll('revisions')
    .select(['actions.id as action', 'actions.kind', 'actions.label', 'actions.author'])
    .select(['actions.at', 'actions.reason'])
}

type Joined = Awaited<ReturnType<ReturnType<typeof withActions>['execute']>>[number]

function withActionOf(row: Joined): RevisionWithAction {
  const { seq, kind, label, author, at, reason } = row
  return { revision: revisionOf(row, row.action), seq, kind, label, author, at, reason }
}

function newestFirst(a: RevisionWithAction, b: RevisionWithAction): number {
  const [one, two] = [a.revision, b.revision]
  return b.seq - a.seq || two.number - one.number || (one.segment < two.segment ? -1 : 1)
}
