'use client'

import { useCallback, useEffect, useState } from 'react'
import { createClient } from '@/lib/api/client'
import { type ListName, listsOf } from './lists'
import {
  checkSwitched,
  isUnsaved,
  listsSaved,
  listTyped,
  NOTHING_LOADED,
  type ProjectPage,
  settingsCame,
} from './project-page'

/**
 * What is set for the checks of every project while it is looked at. What was typed stays until it is
 * saved, while another project is looked at, and when one goes back by the browser's own button.
 */
export function useCheckSettings(first: string | null) {
  const [project, choose] = useState(first)
  const [pages, put, giveUp] = useProjectPages(project)
  const page = pages.get(project) ?? NOTHING_LOADED
  const type = (list: ListName, text: string) =>
    put(project, (before) => listTyped(before, { [list]: text }))
  const save = async () => {
    const { settings, typed: sent } = page
    if (!settings) return
    put(project, (before) => ({ ...before, saving: { kind: 'saving' } }))
    const change = { lists: sent, before: listsOf(settings) }
    const answer = await createClient().changeCheckSettings(project, change)
    put(project, (before) =>
      answer.ok
        ? listsSaved(before, sent, answer.value)
        : { ...before, saving: { kind: 'failed', failure: answer.failure } },
    )
  }
  const turn = async (check: string, isOn: boolean) => {
    put(project, (before) => ({ ...checkSwitched(before, check, isOn), failure: null }))
    const answer = await createClient().changeCheckSettings(project, { check, off: !isOn })
    put(project, (before) =>
      answer.ok
        ? settingsCame(before, answer.value)
        : { ...checkSwitched(before, check, !isOn), failure: answer.failure },
    )
    return answer.ok
  }
  const isAnyUnsaved = [...pages.values()].some(isUnsaved)
  return { project, choose, page, type, save, turn, giveUp, isAnyUnsaved }
}

/** The pages of the projects that were looked at; the one that is looked at is loaded anew. */
function useProjectPages(project: string | null) {
  const [pages, setPages] = useState<Pages>(() => left)
  const put = useCallback(
    (of: string | null, how: (before: ProjectPage) => ProjectPage) =>
      setPages((all) => new Map(all).set(of, how(all.get(of) ?? NOTHING_LOADED))),
    [],
  )
  useEffect(() => {
    left = pages
  }, [pages])
  useEffect(() => {
    let isOver = false
    void loaded(project).then((change) => {
      if (!isOver) put(project, change)
    })
    return () => {
      isOver = true
    }
  }, [project, put])
  const giveUp = () => {
    left = new Map()
    setPages(left)
  }
  return [pages, put, giveUp] as const
}

type Pages = ReadonlyMap<string | null, ProjectPage>

/** As the page was left the last time, while this tab lives. */
let left: Pages = new Map()

/** Asks for what is set and how useful the checks have been; gives what that makes of the page. */
async function loaded(project: string | null): Promise<(before: ProjectPage) => ProjectPage> {
  const client = createClient()
  const [settings, use] = await Promise.all([
    client.checkSettings(project),
    client.checkUse(project),
  ])
  return (before) => {
    if (!settings.ok) return { ...before, failure: settings.failure }
    const next = settingsCame(before, settings.value)
    if (!use.ok) return { ...next, failure: use.failure }
    return { ...next, use: new Map(use.value.checks.map((one) => [one.check, one])) }
  }
}
