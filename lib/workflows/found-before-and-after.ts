import { checksVersion } from '@/lib/checks/version'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import type { Found } from '@/lib/report/data'
import { documentOf } from '@/lib/store/documents'
import { findingsOf } from '@/lib/store/findings'
import type { Db } from '@/lib/store/schema'
import { read } from '@/lib/store/transaction'
import { checkedCounts } from '@/lib/store/unchecked'
import { dismissedBy, findingsIn } from './cached-findings'
import type { Context } from './context'
import { machineFindings } from './machine-findings'
import { projectChecks } from './project-checks'
import { refreshFindings } from './refresh-findings'
import { standingDismissals } from './standing-dismissals'
import { together } from './together'

/**
 * What checks find in the machine's text, and in that of now, both by the checks and settings of now:
 * whatever has not been checked is, before this answers. Null where somebody changed the document
 * meanwhile, or it is gone. Fails as the engine does.
 */
export function foundBeforeAndAfter(
  context: Pick<Context, 'store' | 'engine'>,
  document: string,
): Promise<Result<Found | null>> {
  return together(`found ${document}`, () => found(context, document))
}

async function found(
  { store, engine }: Pick<Context, 'store' | 'engine'>,
  document: string,
): Promise<Result<Found | null>> {
  const row = await documentOf(store.db, document)
  if (!row) return ok(null)
  const settings = await projectChecks(store.db, row.project)
  const version = checksVersion(engine.version, settings)
  const machine = await machineFindings({ store, engine, row, settings, version })
  if (!machine.ok || machine.value === null) return machine.ok ? ok(null) : machine
  if (!(await read(store, (db) => isChecked(db, document, version)))) {
    const refreshed = await refreshFindings({ store, engine }, { document, isPatient: true })
    if (!refreshed.ok) return refreshed
  }
  const now = await read(store, async (db) =>
    (await isChecked(db, document, version)) ? foundNow(db, document) : null,
  )
  return ok(now && { machine: machine.value, now })
}

/** Whether all that is known was found by these checks, in the texts of now. */
async function isChecked(db: Db, document: string, version: string): Promise<boolean> {
  const row = await documentOf(db, document)
  if (row?.checks_version !== version || row.across_seq !== row.seq) return false
  const { checked, of } = await checkedCounts(db, document)
  return checked === of
}

async function foundNow(db: Db, document: string): Promise<Found['now']> {
  const dismissed = dismissedBy(await standingDismissals(db, document))
  const rows = await findingsOf(db, document)
  return new Map(
    rows.map((row) => [
      row.segment,
      findingsIn(row).map(({ check, severity, key }) => {
        return { check, severity, key, isDismissed: dismissed(row.segment, key) !== null }
      }),
    ]),
  )
}
