import type { CheckSettingsAnswer, CheckUse } from '@/lib/api/findings-answers'
import { mergedLines } from '@/lib/checks/project-texts'
import { switchedTo } from '@/lib/checks/switches'
import type { Failure } from '@/lib/model/result'
import { isSame, LISTS, type Lists, listsOf, NO_LISTS } from './lists'

/** How the saving of a project's lists stands. */
export type SaveState =
  | { readonly kind: 'rest' | 'saving' | 'saved' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** What the page knows of one project, and what was typed there. */
export interface ProjectPage {
  /** Null until it has come. */
  readonly settings: CheckSettingsAnswer | null
  readonly use: ReadonlyMap<string, CheckUse>
  /** Why the project could not be loaded, or a check not be switched. */
  readonly failure: Failure | null
  readonly typed: Lists
  readonly saving: SaveState
}

export const NOTHING_LOADED: ProjectPage = {
  ...{ settings: null, use: new Map(), failure: null },
  ...{ typed: NO_LISTS, saving: { kind: 'rest' } },
}

export function isUnsaved({ settings, typed }: ProjectPage): boolean {
  return settings !== null && !isSame(typed, listsOf(settings))
}

/** The server's word. What was typed over the lists of before stays, beside what others have written. */
export function settingsCame(page: ProjectPage, settings: CheckSettingsAnswer): ProjectPage {
  const before = page.settings ? listsOf(page.settings) : NO_LISTS
  return { ...page, settings, typed: over(before, page.typed, listsOf(settings)), failure: null }
}

/** `sent` was saved; what was typed since is not. */
export function listsSaved(
  page: ProjectPage,
  sent: Lists,
  settings: CheckSettingsAnswer,
): ProjectPage {
  const isNewer = !isSame(page.typed, sent)
  const typed = isNewer ? over(sent, page.typed, listsOf(settings)) : listsOf(settings)
  return { ...page, settings, typed, saving: { kind: isNewer ? 'rest' : 'saved' } }
}

export function listTyped(page: ProjectPage, change: Partial<Lists>): ProjectPage {
  return { ...page, typed: { ...page.typed, ...change }, saving: { kind: 'rest' } }
}

/** A check switched here, before the server has said so. */
export function checkSwitched(page: ProjectPage, check: string, isOn: boolean): ProjectPage {
  if (!page.settings) return page
  return { ...page, settings: { ...page.settings, ...switchedTo(page.settings, check, isOn) } }
}

function over(before: Lists, mine: Lists, now: Lists): Lists {
  const merged = LISTS.map((list) => [
    list,
    mergedLines({ before: before[list], mine: mine[list], now: now[list] }),
  ])
  return Object.fromEntries(merged) as Record<keyof Lists, string>
}
