import type { Side, Unit } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import { inPages } from './chunks'
import { insertRows } from './insert-rows'
import { codesOf } from './rows'
import type { Db, FileRow, UnitRow } from './schema'

export async function insertFiles(db: Db, files: readonly FileRow[]): Promise<void> {
  await db.insertInto('files').values(files).execute()
}

export async function insertUnits(db: Db, units: Iterable<UnitRow>): Promise<void> {
  await insertRows(db, units, (chunk) => db.insertInto('units').values(chunk))
}

/** One file with its bytes and skeleton. */
export async function fileOf(db: Db, document: string, side: Side): Promise<FileRow | null> {
  const row = await db
    .selectFrom('files')
    .selectAll()
    .where('document', '=', document)
    .where('side', '=', side)
    .executeTakeFirst()
  return row ?? null
}

/** The formats of a document's files: every action asks for them, so nothing else is read. */
export function fileFormats(db: Db, document: string): Promise<Pick<FileRow, 'side' | 'format'>[]> {
  return db
    .selectFrom('files')
    .where('document', '=', document)
    .select(['side', 'format'])
    .execute()
}

/** What is known of a document's files, source first, without their contents. */
export async function fileDetails(db: Db, document: string) {
  const rows = await db
    .selectFrom('files')
    .where('document', '=', document)
    .select(['side', 'name', 'format', 'encoding', 'certainty'])
    .select((file) => [
      file.fn<number | string>('length', ['bytes']).as('bytes'),
      file
        .selectFrom('units')
        .whereRef('units.document', '=', 'files.document')
        .whereRef('units.side', '=', 'files.side')
        .select((units) => units.fn.countAll<number | string>().as('count'))
        .as('units'),
    ])
    .orderBy('side')
    .execute()
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes), units: Number(row.units) }))
}

/** All units of a side, in order. */
export function unitsOf(db: Db, document: string, side: Side): Promise<Unit[]> {
  return inPages(async (last: number | null, most) => {
    const rows = await db
      .selectFrom('units')
      .select(['ordinal', 'id_in_file', 'kind', 'file_start', 'text', 'codes', 'notes'])
      .where('document', '=', document)
      .where('side', '=', side)
      .where('ordinal', '>', last ?? -1)
      .orderBy('ordinal')
      .limit(most)
      .execute()
    return { items: rows.map(unitOf), last: rows.at(-1)?.ordinal ?? null }
  })
}

/** The units that a range of a side's imported text touches, and where the first of them starts. */
export async function unitsIn(
  db: Db,
  document: string,
  side: Side,
  range: Range,
): Promise<{ start: number; units: Unit[] }> {
  const rows = await db
    .selectFrom('units')
    .selectAll()
    .where('document', '=', document)
    .where('side', '=', side)
    .where('start', '<', Math.max(range.end, range.start + 1))
    .where('start', '>=', (one) =>
      one.fn.coalesce(
        one
          .selectFrom('units')
          .where('document', '=', document)
          .where('side', '=', side)
          .where('start', '<=', range.start)
          .select((units) => units.fn.max('start').as('start')),
        one.val(0),
      ),
    )
    .orderBy('start')
    .execute()
  return { start: rows[0]?.start ?? 0, units: rows.map(unitOf) }
}

function unitOf(
  row: Pick<UnitRow, 'id_in_file' | 'kind' | 'file_start' | 'text' | 'codes' | 'notes'>,
): Unit {
  return {
    id: row.id_in_file,
    kind: row.kind,
    content: { text: row.text, codes: codesOf(row.codes) },
    fileStart: row.file_start,
    ...(row.notes === null ? {} : { notes: JSON.parse(row.notes) as string[] }),
  }
}
