import type { CheckSettingsAnswer } from '@/lib/api/findings-answers'
import type { CheckSwitchRequest } from '@/lib/api/findings-requests'
import type { ProjectTexts } from '@/lib/checks/project-texts'
import { switchedTo } from '@/lib/checks/switches'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import { saveChecks } from '@/lib/store/project-settings'
import type { Db } from '@/lib/store/schema'
import { read, write } from '@/lib/store/transaction'
import { checkedLists } from './check-lists'
import type { Context } from './context'
import { projectChecks } from './project-checks'

interface Which {
  readonly project: string | null
}

type Acting = Pick<Context, 'store' | 'now'>

/** What is set for the checks of a project; null for documents without one. */
export async function checkSettingsOf(
  { store }: Pick<Context, 'store'>,
  { project }: Which,
): Promise<CheckSettingsAnswer> {
  return { project, ...(await read(store, (db) => projectChecks(db, project))) }
}

/**
 * Replaces what is set for the checks of a project: its documents are checked anew by it, as they are
 * opened. Fails as `checkedLists` does.
 */
export async function saveCheckSettings(
  { store, now }: Acting,
  { project, ...texts }: ProjectTexts & Which,
): Promise<Result<CheckSettingsAnswer>> {
  const checked = checkedLists(texts)
  if (!checked.ok) return checked
  await write(store, async (db) => {
    await saved(db, project, checked.value, now())
    return { keep: true, value: null }
  })
  return ok({ project, ...checked.value })
}

/** Switches one check off for a project, or on again, whatever others have set meanwhile. */
export async function switchCheck(
  { store, now }: Acting,
  { project, check, off }: CheckSwitchRequest & Which,
): Promise<CheckSettingsAnswer> {
  return write(store, async (db) => {
    const before = await projectChecks(db, project)
    const texts = { ...before, ...switchedTo(before, check, !off) }
    await saved(db, project, texts, now())
    return { keep: true, value: { project, ...texts } }
  })
}

async function saved(db: Db, project: string | null, texts: ProjectTexts, at: string) {
  await saveChecks(db, {
    ...{ project: project ?? '', changed_at: at },
    checks: JSON.stringify(texts),
  })
}
