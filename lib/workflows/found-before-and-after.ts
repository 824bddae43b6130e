import { languagetool } from '@/lib/checks/languagetool'
import { checksVersion } from '@/lib/checks/version'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import type { Found } from '@/lib/report/data'
import { documentOf } from '@/lib/store/documents'
import { findingsOf } from '@/lib/store/findings'
import type { Store } from '@/lib/store/open'
import type { Db } from '@/lib/store/schema'
import { read } from '@/lib/store/transaction'
import { checkedCounts } from '@/lib/store/unchecked'
import { dismissedBy, findingsIn } from './cached-findings'
import type { Context } from './context'
import { languageToolFor } from './languagetool-findings'
import { machineFindings } from './machine-findings'
import { projectChecks } from './project-checks'
import { refreshFindings } from './refresh-findings'
import { standingDismissals } from './standing-dismissals'
import { together } from './together'

export interface FoundCommand {
  readonly document: string
  /** Whether to wait until all of it is of the text of now. */
  readonly isWaiting: boolean
}

type Parts = Pick<Context, 'store' | 'engine' | 'languageTool'>

/**
 * What checks find in the machine's text, and in that of now, both by the checks and settings of now.
 * What a LanguageTool server says is in neither. What nothing else is checking is checked. Null while something else is, or where somebody changed
 * the document meanwhile. Fails as the engine does.
 */
export function foundBeforeAndAfter(
  context: Parts,
  command: FoundCommand,
): Promise<Result<Found | null>> {
  const { document, isWaiting } = command
  return together(`found ${document} ${isWaiting}`, () => found(context, command))
}

async function found(
  context: Parts,
  { document, isWaiting }: FoundCommand,
): Promise<Result<Found | null>> {
  const { store, engine } = context
  const row = await documentOf(store.db, document)
  if (!row) return ok(null)
  const settings = await projectChecks(store.db, row.project)
  const machine = await machineFindings({ store, engine, row, settings })
  if (!machine.ok || machine.value === null) return machine.ok ? ok(null) : machine
  const version = checksVersion(engine.version, settings, languageToolFor(settings, context)?.host)
  const isReady = (db: Db) => isChecked(db, document, { version, isWaiting })
  const left = await stillUnchecked(store, document, {
    isReady,
    waitMs: isWaiting ? 0 : A_WHILE_MS,
  })
  if (left === 'fewer') return ok(null)
  if (left !== 'none') {
    const refreshed = await refreshFindings(context, { document, isPatient: true })
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

/**
 * What is left unchecked after a while, as the background's checks come along by themselves: where they
 * do, the same is not done twice.
 */
async function stillUnchecked(
  { db }: Store,
  document: string,
  { isReady, waitMs }: { isReady: (db: Db) => Promise<boolean>; waitMs: number },
): Promise<'none' | 'fewer' | 'all'> {
  const first = await checkedCounts(db, document)
  for (let waited = 0; ; waited += LOOK_MS) {
    if (await isReady(db)) return 'none'
    if (waited >= waitMs) break
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  return (await checkedCounts(db, document)).checked > first.checked ? 'fewer' : 'all'
}

/** Longer than a piece of the background's checks takes. */
const A_WHILE_MS = 3_000
const LOOK_MS = 200

/** Without what a LanguageTool server says: it is not asked about the machine's text. */
async function foundNow(db: Db, document: string): Promise<Found['now']> {
  const dismissed = dismissedBy(await standingDismissals(db, document))
  const rows = await findingsOf(db, document)
  return new Map(
    rows.map((row) => [
      row.segment,
      findingsIn(row)
        .filter(({ check }) => check !== languagetool.id)
        .map(({ check, severity, key }) => {
          return { check, severity, key, isDismissed: dismissed(row.segment, key) !== null }
        }),
    ]),
  )
}
