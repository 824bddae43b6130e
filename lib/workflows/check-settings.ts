import type { CheckSettingsAnswer } from '@/lib/api/findings-answers'
import type { CheckChangeRequest } from '@/lib/api/findings-requests'
import { mergedLines, type ProjectTexts, withWord } from '@/lib/checks/project-texts'
import { switchedTo } from '@/lib/checks/switches'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import { raiseFindingsOf } from '@/lib/store/findings'
import { lockSettings, saveChecks } from '@/lib/store/project-settings'
import { read, write } from '@/lib/store/transaction'
import { checkedLists, LISTS } from './check-lists'
import type { Context } from './context'
import { checksIn, projectChecks } from './project-checks'

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
export function saveCheckSettings(
  context: Acting,
  { project, ...texts }: ProjectTexts & Which,
): Promise<Result<CheckSettingsAnswer>> {
  return changed(context, project, () => texts)
}

/**
 * Switches one check off for a project, or on again, puts a word into its list, or saves its lists;
 * whatever others have set meanwhile stays. Fails as `checkedLists` does.
 */
export function changeCheckSettings(
  context: Acting,
  { project, ...change }: CheckChangeRequest & Which,
): Promise<Result<CheckSettingsAnswer>> {
  return changed(context, project, (before) => after(before, change))
}

function after(texts: ProjectTexts, change: CheckChangeRequest): ProjectTexts {
  if ('check' in change) return { ...texts, ...switchedTo(texts, change.check, !change.off) }
  if ('word' in change) return withWord(texts, change.word, change.known)
  const merged = LISTS.map((list) => [
    list,
    mergedLines({ before: change.before[list], mine: change.lists[list], now: texts[list] }),
  ])
  return { ...texts, ...(Object.fromEntries(merged) as CheckListsTexts) }
}

type CheckListsTexts = Pick<ProjectTexts, (typeof LISTS)[number]>

/** Reads and writes in one transaction, under the project's lock, and tells the pages that are open. */
async function changed(
  { store, now }: Acting,
  project: string | null,
  change: (before: ProjectTexts) => ProjectTexts,
): Promise<Result<CheckSettingsAnswer>> {
  const at = now()
  const key = project ?? ''
  return write<Result<CheckSettingsAnswer>>(store, async (db) => {
    const { checks } = await lockSettings(db, { project: key, at })
    const next = checkedLists(change(checksIn(checks)))
    if (!next.ok) return { keep: false, value: next }
    await saveChecks(db, { project: key, changed_at: at, checks: JSON.stringify(next.value) })
    await raiseFindingsOf(db, project)
    return { keep: true, value: ok({ project, ...next.value }) }
  })
}
