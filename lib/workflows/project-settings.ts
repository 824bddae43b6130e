import type { ProjectSettingsAnswer } from '@/lib/api/memory-answers'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import { saveSettings, settingsOf } from '@/lib/store/project-settings'
import type { ProjectSettingsRow } from '@/lib/store/schema'
import { read, write } from '@/lib/store/transaction'
import { checkedAbbreviations } from './abbreviations'
import type { Context } from './context'
import { projectOf } from './memory-key'

/** What is set for a project; null for documents without one. Nothing was ever set: no words. */
export async function projectSettings(
  { store }: Pick<Context, 'store'>,
  { project }: { readonly project: string | null },
): Promise<ProjectSettingsAnswer> {
  const row = await read(store, (db) => settingsOf(db, project ?? ''))
  return row ? settingsIn(row) : { project, abbreviations: [], changedAt: null }
}

export interface SettingsCommand {
  readonly project: string | null
  readonly abbreviations: readonly string[]
}

/**
 * Replaces the settings of a project. They hold for documents that are imported from now on. Fails as
 * `checkedAbbreviations` does.
 */
export async function saveProjectSettings(
  { store, now }: Pick<Context, 'store' | 'now'>,
  { project, abbreviations }: SettingsCommand,
): Promise<Result<ProjectSettingsAnswer>> {
  const checked = checkedAbbreviations(abbreviations)
  if (!checked.ok) return checked
  const row = {
    ...{ project: project ?? '', changed_at: now() },
    abbreviations: JSON.stringify(checked.value),
  }
  await write(store, async (db) => {
    await saveSettings(db, row)
    return { keep: true, value: null }
  })
  return ok(settingsIn(row))
}

/** Settings were checked before they were written, so they are taken as they are. */
export function settingsIn(
  row: Omit<ProjectSettingsRow, 'reasons' | 'checks' | 'error_weights'>,
): ProjectSettingsAnswer {
  return {
    ...{ project: projectOf(row.project), changedAt: row.changed_at },
    abbreviations: JSON.parse(row.abbreviations) as string[],
  }
}
