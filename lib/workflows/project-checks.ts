import { NOTHING_SET, type ProjectTexts } from '@/lib/checks/project-texts'
import { settingsOf } from '@/lib/store/project-settings'
import type { Db } from '@/lib/store/schema'

/** What a project has set for its checks; null stands for documents without a project. */
export async function projectChecks(db: Db, project: string | null): Promise<ProjectTexts> {
  return checksIn((await settingsOf(db, project ?? ''))?.checks ?? null)
}

/** It was checked before it was written, so it is taken as it is. */
export function checksIn(json: string | null): ProjectTexts {
  return json === null ? NOTHING_SET : { ...NOTHING_SET, ...(JSON.parse(json) as ProjectTexts) }
}
