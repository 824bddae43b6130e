import type { ProjectSettingsAnswer } from '@/lib/api/memory-answers'
import { allDocuments } from '@/lib/store/documents'
import { allSettings } from '@/lib/store/project-settings'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { settingsIn } from './project-settings'

/**
 * The settings of every project that documents belong to, or for which some were made: first of all
 * those of the documents without one, then by the document last changed.
 */
export async function listProjects({
  store,
}: Pick<Context, 'store'>): Promise<readonly ProjectSettingsAnswer[]> {
  const { documents, rows } = await read(store, async (db) => ({
    documents: await allDocuments(db),
    rows: await allSettings(db),
  }))
  const settings = new Map(rows.map((row) => [row.project, settingsIn(row)]))
  const told = rows.filter(({ abbreviations }) => abbreviations !== NOTHING)
  const names = [
    ...documents.map(({ project }) => project ?? ''),
    ...told.map(({ project }) => project),
  ]
  return [...new Set(['', ...names])].map(
    (name) => settings.get(name) ?? { project: name || null, abbreviations: [], changedAt: null },
  )
}

const NOTHING = '[]'
