import { CHECK_IDS } from '@/lib/checks/ids'
import type { Action, ReviseAction } from '@/lib/model/review'
import { actionOf } from '@/lib/store/actions'
import { raiseAccepted } from '@/lib/store/check-use'
import type { ActionRow, Db, DocumentRow } from '@/lib/store/schema'

/** The `origin` of an action that applies fixes: `check:times` for each check, separated by spaces. */
export function fixOrigin(checks: readonly string[]): string {
  const times = new Map<string, number>()
  for (const check of checks) times.set(check, (times.get(check) ?? 0) + 1)
  return [...times].map(([check, count]) => `${check}:${String(count)}`).join(' ')
}

/** Fixes by check; `check` alone counts once, and what is no check of ours not at all. */
export function fixesIn({
  origin = '',
}: Pick<ReviseAction, 'origin'>): ReadonlyMap<string, number> {
  const counts = origin.split(' ').flatMap((one) => {
    const [check = '', count = '1'] = one.split(':')
    const times = Number(count)
    const isKnown = CHECK_IDS.has(check) && Number.isInteger(times) && times > 0
    return isKnown ? [[check, times] as const] : []
  })
  return new Map(counts)
}

/** Counts the fixes that an action applies, or takes back, for the project of its document. */
export async function countAccepted(
  db: Db,
  { id, project }: DocumentRow,
  action: Action,
  undone: ActionRow | null,
): Promise<void> {
  if (action.kind === 'revise') {
    if (action.label === 'fix') await raiseAccepted(db, project ?? '', fixesIn(action))
    return
  }
  if (!undone) return
  const root = undone.root === null ? undone : await actionOf(db, id, undone.root)
  if (root?.label !== 'fix') return
  const now = await actionOf(db, id, root.id)
  const sign = now?.undone_by === null ? 1 : -1
  const fixes = [...fixesIn(JSON.parse(root.body) as ReviseAction)]
  await raiseAccepted(
    db,
    project ?? '',
    new Map(fixes.map(([check, count]) => [check, sign * count])),
  )
}
