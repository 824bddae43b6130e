'use client'

import { useState } from 'react'
import { createClient } from '@/lib/api/client'
import type { ProjectSettingsAnswer } from '@/lib/api/memory-answers'
import type { Failure } from '@/lib/model/result'
import { abbreviationsIn, linesOf } from './abbreviation-lines'

/** How the saving of one project's abbreviations stands. */
export type SaveState =
  | { readonly kind: 'rest' | 'saving' }
  | { readonly kind: 'saved'; readonly count: number }
  | { readonly kind: 'failed'; readonly failure: Failure }

interface Edited {
  readonly text: string
  readonly saved: string
  readonly state: SaveState
}

/**
 * The abbreviations of every project while they are edited. What was typed stays until it is saved,
 * whatever goes wrong, and while another project is looked at. Kept by name: the page may come anew
 * with the projects in another order.
 */
export function useAbbreviations(projects: readonly ProjectSettingsAnswer[]) {
  const [chosen, choose] = useState<string | null>(null)
  const [edits, setEdits] = useState<ReadonlyMap<string | null, Edited>>(new Map())
  const edited = edits.get(chosen) ?? unedited(projects, chosen)
  const put = (project: string | null, how: (before: Edited) => Edited) =>
    setEdits((all) =>
      new Map(all).set(project, how(all.get(project) ?? unedited(projects, project))),
    )

  const type = (text: string) => put(chosen, (before) => ({ ...before, text, state: AT_REST }))
  const save = async () => {
    const { text } = edited
    put(chosen, (before) => ({ ...before, state: { kind: 'saving' } }))
    const abbreviations = abbreviationsIn(text)
    const result = await createClient().saveProjectSettings(chosen, { abbreviations })
    put(chosen, (before) => {
      if (!result.ok) return { ...before, state: { kind: 'failed', failure: result.failure } }
      const { abbreviations: kept } = result.value
      const saved = linesOf(kept)
      // Typed on while it was being saved: that is not saved yet.
      if (before.text !== text) return { ...before, saved, state: AT_REST }
      return { text: saved, saved, state: { kind: 'saved', count: kept.length } }
    })
  }
  return { chosen, choose, ...edited, isChanged: edited.text !== edited.saved, type, save }
}

const AT_REST: SaveState = { kind: 'rest' }

function unedited(projects: readonly ProjectSettingsAnswer[], project: string | null): Edited {
  const text = linesOf(projects.find((one) => one.project === project)?.abbreviations ?? [])
  return { text, saved: text, state: AT_REST }
}
