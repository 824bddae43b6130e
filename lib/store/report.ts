import { sql } from 'kysely'
import type { Db } from './schema'

/** Every segment that the document ever had, with its ranges. */
export function everySegment(db: Db, document: string) {
  return db
    .selectFrom('segments')
    .select(['id', 'live', 'source_start', 'source_end', 'machine_start', 'machine_end'])
    .where('document', '=', document)
    .orderBy('position')
    .execute()
}

/** Every state that a segment was ever in, without its text, in the order in which they were made. */
export function everyState(db: Db, document: string) {
  return db
    .selectFrom('revisions')
    .select(['segment', 'number', 'seq', 'status', 'restores'])
    .where('document', '=', document)
    .orderBy('seq')
    .orderBy('segment')
    .orderBy('number')
    .execute()
}

/** Who did something when, in order. */
export function everyDeed(db: Db, document: string) {
  return db
    .selectFrom('actions')
    .select(['seq', 'author', 'at'])
    .where('document', '=', document)
    .orderBy('seq')
    .execute()
}

/** Changes of the actions by which segments may have come or gone, in order. */
export function linkChanges(db: Db, document: string) {
  return db
    .selectFrom('actions')
    .select(['seq', 'change'])
    .where('document', '=', document)
    .where('kind', 'in', ['realign', 'undo'])
    .orderBy('seq')
    .execute()
}

/** Actions that applied fixes and were not taken back. */
export function fixesThatHold(db: Db, document: string) {
  return db
    .selectFrom('actions')
    .select(['author', 'at', 'body'])
    .where('document', '=', document)
    .where('label', '=', sql.lit('fix'))
    .where('undone_by', 'is', null)
    .execute()
}
