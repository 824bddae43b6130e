import type { Compilable } from 'kysely'
import { CompiledQuery } from 'kysely'
import type { Db } from './schema'

/** More rows a statement are no faster; fewer are slower on an engine that is far away. */
const ROWS = 100

/** Rows after which others have their turn: a store in this process waits for nothing by itself. */
const TURN = 20 * ROWS

/**
 * Writes any number of rows, which need not all be there at once; each must have the same keys.
 *
 * Building the statement takes longer than running it, and statements of as many rows differ in
 * nothing but their values, so each is built once.
 */
export async function insertRows<R extends object>(
  db: Db,
  rows: Iterable<R>,
  insert: (rows: readonly R[]) => Compilable,
): Promise<void> {
  const statements = new Map<number, (rows: readonly R[]) => CompiledQuery>()
  let written = 0
  for (const chunk of chunksOf(rows)) {
    const statement = statements.get(chunk.length) ?? statementOf(insert(chunk).compile(), chunk)
    statements.set(chunk.length, statement)
    await db.executeQuery(statement(chunk))
    written += chunk.length
    if (written % TURN === 0) await new Promise((resolve) => setImmediate(resolve))
  }
}

/** The same statement for as many other rows. */
function statementOf<R extends object>(first: CompiledQuery, rows: readonly R[]) {
  const columns = Object.keys(rows[0] ?? {}) as (keyof R)[]
  if (first.parameters.length !== columns.length * rows.length)
    throw new Error('A row has other keys than the first.')
  return (others: readonly R[]) =>
    CompiledQuery.raw(
      first.sql,
      others.flatMap((row) => columns.map((column) => row[column])),
    )
}

function* chunksOf<R>(rows: Iterable<R>): Generator<readonly R[]> {
  let chunk: R[] = []
  for (const row of rows) {
    chunk.push(row)
    if (chunk.length < ROWS) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
