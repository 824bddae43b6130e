import type { OutlineAnswer, OutlineRow } from '@/lib/api/answers'
import { MACHINE, TRAIT } from '@/lib/api/answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { STATUSES } from '@/lib/model/review'
import { documentOf } from '@/lib/store/documents'
import { outlineOf, stateAuthors } from '@/lib/store/segments'
import { read } from '@/lib/store/transaction'
import { candidatesOf } from './candidates'
import type { Context } from './context'

/** One compact row for every live segment, in order; fails with `document.missing`. */
export function outline(
  { store, person }: Pick<Context, 'store' | 'person'>,
  command: { readonly document: string },
): Promise<Result<OutlineAnswer>> {
  return read(store, async (db) => {
    const row = await documentOf(db, command.document)
    if (!row) return fail('document.missing')
    const segments = await outlineOf(db, row.id)
    const authors = await stateAuthors(db, row.id)
    const people = [...new Set(authors.values())]
    const places = new Map(people.map((person, place) => [person, place]))
    const placeOf = (id: string) => places.get(authors.get(id) ?? '') ?? MACHINE
    const candidates = await candidatesOf(db, row.id, person.id)
    const rows = segments.map((segment) => outlineRow(segment, placeOf(segment.id)))
    return ok({ seq: row.seq, ...candidates, people, rows })
  })
}

type Row = Awaited<ReturnType<typeof outlineOf>>[number]

/** A segment as the outline shows it; `by` is a place among its people, or MACHINE. */
export function outlineRow(row: Row, by: number): OutlineRow {
  const flags = row.flagged * TRAIT.flagged + row.confirmed * TRAIT.confirmed
  const sourceLength = row.source_end - row.source_start
  const status = STATUSES.indexOf(row.status)
  const { id, position, confidence, target_length: targetLength } = row
  const { found } = row
  const traits = row.traits + flags
  const shown = [id, position, status, traits, confidence, sourceLength, targetLength, by] as const
  return found === 0 ? shown : [...shown, found]
}
