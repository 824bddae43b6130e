import { type ProjectTexts, projectChecksOf } from '@/lib/checks/project-texts'
import { type CheckSettings, checkSettings } from '@/lib/checks/settings'
import type { CheckedDocument } from '@/lib/checks/view'
import { INSTALLED } from './installed'

/** The settings of a check job, kept for the next one: loading them takes longer than a check. */
export function keptSettings({ document, settings }: Wanted): Promise<CheckSettings> {
  const { sourceLang, targetLang } = document
  const key = JSON.stringify([sourceLang, targetLang, settings])
  const known =
    kept.get(key) ?? checkSettings(sourceLang, targetLang, projectChecksOf(settings), INSTALLED)
  kept.delete(key)
  kept.set(key, known)
  for (const oldest of [...kept.keys()].slice(0, -MOST)) kept.delete(oldest)
  return known
}

interface Wanted {
  readonly document: CheckedDocument
  readonly settings: ProjectTexts
}

const kept = new Map<string, Promise<CheckSettings>>()

// Pairs of languages that a thread remembers, some 5 MB each.
const MOST = 4
