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

export interface FoundCommand {
  readonly document: string
  /** Whether what has not been checked as it stands is checked now; else that is the background's work. */
  readonly isWaiting: boolean
}

type Parts = Pick<Context, 'store' | 'engine'>

/**
 * What checks find in the machine's text, and in that of now, both by the checks and settings of now.
 * Null while the text of now has not been checked, or where somebody changed the document meanwhile.
 * Fails as the engine does.
 */
export function foundBeforeAndAfter(
  context: Parts,
  command: FoundCommand,
): Promise<Result<Found | null>> {
  const { document, isWaiting } = command
  return together(`found ${document} ${isWaiting}`, () => found(context, command))
}

async function found(
  { store, engine }: Parts,
  { document, isWaiting }: FoundCommand,
): Promise<Result<Found | null>> {
  const row = await documentOf(store.db, document)
  if (!row) return ok(null)
  const settings = await projectChecks(store.db, row.project)
  const version = checksVersion(engine.version, settings)
  const machine = await machineFindings({ store, engine, row, settings, version })
  if (!machine.ok || machine.value === null) return machine.ok ? ok(null) : machine
  const isReady = (db: Db) => isChecked(db, document, { version, isWaiting })
  if (isWaiting && !(await read(store, isReady))) {
    const refreshed = await refreshFindings({ store, engine }, { document, isPatient: true })
    if (!refreshed.ok) return refreshed
  }
  const now = await read(store, async (db) => ((await isReady(db)) ? foundNow(db, document) : null))
  return ok(now && { machine: machine.value, now })
}

/**
 * Whether every segment was checked by these checks as it stands. The checks of the whole document,
 * which follow an edit of a large one by minutes, need but have been asked once where nobody waits.
 */
async function isChecked(
  db: Db,
  document: string,
  { version, isWaiting }: { readonly version: string; readonly isWaiting: boolean },
): Promise<boolean> {
  const row = await documentOf(db, document)
  if (row?.checks_version !== version || row.across_seq < 0) return false
  if (isWaiting && row.across_seq !== row.seq) return false
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
