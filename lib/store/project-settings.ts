import type { Db, ProjectSettingsRow } from './schema'

/** What was set for a project, '' for documents without one; null when nothing ever was. */
export async function settingsOf(db: Db, project: string): Promise<ProjectSettingsRow | null> {
  const row = await db
    .selectFrom('project_settings')
    .selectAll()
    .where('project', '=', project)
    .executeTakeFirst()
  return row ?? null
}

/**
 * What was set for a project, kept from others until the transaction ends: two who change parts of it
 * come one after the other, on both engines.
 */
export async function lockSettings(
  db: Db,
  { project, at }: { readonly project: string; readonly at: string },
): Promise<ProjectSettingsRow> {
  return db
    .insertInto('project_settings')
    .values({ project, abbreviations: '[]', changed_at: at })
    .onConflict((conflict) =>
      conflict
        .column('project')
        .doUpdateSet((set) => ({ changed_at: set.ref('project_settings.changed_at') })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Whatever was set, by project. */
export function allSettings(db: Db): Promise<ProjectSettingsRow[]> {
  return db.selectFrom('project_settings').selectAll().orderBy('project').execute()
}

/** Writes the abbreviations of a project in place of those before. */
export async function saveSettings(
  db: Db,
  row: Omit<ProjectSettingsRow, 'reasons' | 'checks' | 'error_weights'>,
): Promise<void> {
  await db
    .insertInto('project_settings')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('project').doUpdateSet((set) => ({
        abbreviations: set.ref('excluded.abbreviations'),
        changed_at: set.ref('excluded.changed_at'),
      })),
    )
    .execute()
}

/** Writes a project's reasons to send back in place of those before; null for the usual ones. */
export async function saveReasons(
  db: Db,
  row: Pick<ProjectSettingsRow, 'project' | 'reasons' | 'changed_at'>,
): Promise<void> {
  await db
    .insertInto('project_settings')
    .values({ ...row, abbreviations: '[]' })
    .onConflict((conflict) =>
      conflict.column('project').doUpdateSet((set) => ({ reasons: set.ref('excluded.reasons') })),
    )
    .execute()
}

/** Writes what errors cost in a project; null for no weights of its own. */
export async function saveErrorWeights(
  db: Db,
  row: Pick<ProjectSettingsRow, 'project' | 'error_weights' | 'changed_at'>,
): Promise<void> {
  await db
    .insertInto('project_settings')
    .values({ ...row, abbreviations: '[]' })
    .onConflict((conflict) =>
      conflict
        .column('project')
        .doUpdateSet((set) => ({ error_weights: set.ref('excluded.error_weights') })),
    )
    .execute()
}

/** Writes what a project has set for its checks in place of what was set before. */
export async function saveChecks(
  db: Db,
  row: Pick<ProjectSettingsRow, 'project' | 'checks' | 'changed_at'>,
): Promise<void> {
  await db
    .insertInto('project_settings')
    .values({ ...row, abbreviations: '[]' })
    .onConflict((conflict) =>
      conflict.column('project').doUpdateSet((set) => ({ checks: set.ref('excluded.checks') })),
    )
    .execute()
}
