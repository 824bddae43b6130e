import type { DismissRequest } from '@/lib/api/findings-requests'
import { sharedKey } from '@/lib/checks/key'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import {
  deleteDismissals,
  findingsOf,
  insertDismissals,
  raiseFindings,
  setFound,
} from '@/lib/store/findings'
import type { Db, DismissalRow, DocumentRow } from '@/lib/store/schema'
import { write } from '@/lib/store/transaction'
import { dismissedBy, findingsIn, seenBy, standing } from './cached-findings'
import type { Context } from './context'
import { standingDismissals } from './standing-dismissals'

/** The document's `findings` after what was done. */
export interface Dismissed {
  readonly findings: number
}

/**
 * Hides findings, here or everywhere in the document. Sent again, a dismissal stays as it was. Fails
 * with `document.missing`.
 */
export function dismissFindings(
  { store, person, now }: Pick<Context, 'store' | 'person' | 'now'>,
  { document, dismissals }: DismissRequest & { readonly document: string },
): Promise<Result<Dismissed>> {
  const rows = dismissals.map(({ check, ...one }): DismissalRow => ({
    ...{ ...one, document, check_id: check, author: person.id, at: now() },
  }))
  return changed(store, document, async (db) => {
    await insertDismissals(db, rows)
    return rows
  })
}

/** Shows findings again. Those that were not dismissed are passed over. Fails with `document.missing`. */
export function undismissFindings(
  { store }: Pick<Context, 'store'>,
  { document, ids }: { readonly document: string; readonly ids: readonly string[] },
): Promise<Result<Dismissed>> {
  return changed(store, document, async (db) => {
    const wanted = new Set(ids)
    const rows = (await standingDismissals(db, document)).filter(({ id }) => wanted.has(id))
    await deleteDismissals(db, document, ids)
    return rows
  })
}

function changed(
  store: Context['store'],
  document: string,
  work: (db: Db) => Promise<readonly DismissalRow[]>,
): Promise<Result<Dismissed>> {
  return write(store, async (db) => {
    const row = await raiseFindings(db, document)
    if (!row) return { keep: false, value: fail('document.missing') }
    await recount(db, row, await work(db))
    return { keep: true, value: ok({ findings: row.findings_seq }) }
  })
}

/** Counts anew what stands in the segments that some dismissals name. */
async function recount(
  db: Db,
  { id: document }: DocumentRow,
  touched: readonly DismissalRow[],
): Promise<void> {
  const keys = new Set(touched.map(({ key }) => sharedKey(key)))
  const here = touched.flatMap(({ segment }) => segment ?? [])
  const isHere = here.length === touched.length
  const rows = await findingsOf(db, document, isHere ? [...new Set(here)] : undefined)
  const dismissed = dismissedBy(await standingDismissals(db, document))
  const found = rows.flatMap((row) => {
    const findings = findingsIn(row)
    if (!findings.some(({ key }) => keys.has(sharedKey(key)))) return []
    return [[row.segment, standing(seenBy(dismissed, row.segment, findings))] as const]
  })
  await setFound(db, document, new Map(found))
}
