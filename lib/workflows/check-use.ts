import type { CheckUse, CheckUseAnswer } from '@/lib/api/findings-answers'
import { acceptedOf } from '@/lib/store/check-use'
import { documentsOfProject } from '@/lib/store/documents'
import { findingsOf } from '@/lib/store/findings'
import type { Db } from '@/lib/store/schema'
import { read } from '@/lib/store/transaction'
import { dismissedBy, findingsIn } from './cached-findings'
import type { Context } from './context'
import { standingDismissals } from './standing-dismissals'

/**
 * How useful each check is in a project: what its documents hold now, what of it was dismissed, and
 * how many of its fixes were applied.
 */
export async function checkUse(
  { store }: Pick<Context, 'store'>,
  { project }: { readonly project: string | null },
): Promise<CheckUseAnswer> {
  const { ids, accepted } = await read(store, async (db) => ({
    ids: await documentsOfProject(db, project),
    accepted: await acceptedOf(db, project ?? ''),
  }))
  const uses = new Map<string, CheckUse>()
  const add = (check: string, use: Partial<CheckUse>) => {
    const { found, dismissed, accepted: mended } = uses.get(check) ?? NONE
    uses.set(check, {
      ...{ check, found: found + (use.found ?? 0), dismissed: dismissed + (use.dismissed ?? 0) },
      accepted: mended + (use.accepted ?? 0),
    })
  }
  for (const [check, count] of accepted) add(check, { accepted: count })
  // One document after the other: each has findings of its own.
  for (const id of ids)
    for (const [check, isDismissed] of await read(store, (db) => foundIn(db, id)))
      add(check, { found: 1, dismissed: isDismissed ? 1 : 0 })
  const checks = [...uses.values()].sort((a, b) => (a.check < b.check ? -1 : 1))
  return { project, checks }
}

const NONE = { found: 0, dismissed: 0, accepted: 0 }

async function foundIn(db: Db, document: string) {
  const dismissed = dismissedBy(await standingDismissals(db, document))
  const rows = await findingsOf(db, document)
  return rows.flatMap((row) =>
    findingsIn(row).map(({ check, key }) => [check, dismissed(row.segment, key) !== null] as const),
  )
}
