'use client'

import { useRouter } from 'next/navigation'
import { use } from 'react'
import { useTranslation } from 'react-i18next'
import { findWords } from '../find/open-find'
import { CommandPalette } from '../palette/command-palette'
import { numberAsked, type PaletteEntry } from '../palette/palette-entry'
import { useDocumentEntries } from '../palette/use-document-entries'
import { checksAddress, weightsAddress } from '../shell/settings-address'
import type { Desk } from './desk'
import { hintOf, KeysContext } from './key-hint'
import type { Command, KeyRow } from './keymap'
import { goToRank } from './moving'
import { isOffered } from './offered'
import { recentCommands, remember } from './recent-commands'
import { runHere } from './workbench-keys'

export interface ReviewPaletteProps {
  readonly desk: Desk
  /** Id of the open document, which is not offered. */
  readonly document: string
  readonly total: number
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/**
 * The palette of the review screen: every command, every document, every segment by its number, and
 * a search for what was typed.
 */
export function ReviewPalette({ desk, document, total, open, onOpenChange }: ReviewPaletteProps) {
  const { t } = useTranslation('palette')
  const documents = useDocumentEntries(open, document)
  const commands = useCommandEntries(desk)
  const settings = useSettingsEntries(desk.store.state().info.project)
  const segment = (query: string): readonly PaletteEntry[] => {
    const number = numberAsked(query)
    if (number === null || number < 1 || number > total) return []
    const label = t('goTo', { number })
    const run = () => goToRank(desk, number - 1)
    return [{ id: 'segment', label, group: t('group.segment'), run }]
  }
  const search = (query: string): readonly PaletteEntry[] => {
    const words = query.trim()
    if (words === '') return []
    const run = () => findWords(desk, document, words)
    return [{ id: 'search', label: t('searchFor', { words }), group: t('group.search'), run }]
  }
  return (
    <CommandPalette
      open={open}
      onOpenChange={onOpenChange}
      entriesOf={(query) => [...commands(query), ...settings, ...documents]}
      answersOf={segment}
      furtherOf={search}
      // Once the focus is back where it was: a command may want the caret, or open a dialog.
      onChoose={(entry) => requestAnimationFrame(() => entry.run())}
    />
  )
}

/** Commands that could do something now; while nothing is asked, the last used stand first. */
function useCommandEntries(desk: Desk): (query: string) => readonly PaletteEntry[] {
  const { t } = useTranslation(['palette', 'keys'])
  const keys = use(KeysContext)
  const entry = ({ command, group }: KeyRow, heading?: string): PaletteEntry => ({
    id: `command:${command}`,
    label: t(command, { ns: 'keys' }),
    group: heading ?? t(`group.${group}`, { ns: 'keys' }),
    chord: hintOf(keys, command, desk.screen().mode),
    run: () => runAndRemember(desk, command),
  })
  return (query) => {
    const offered = keys.keymap.filter(({ command }) => isOffered(desk, command))
    if (query.trim() !== '') return offered.map((line) => entry(line, t('group.commands')))
    const recent = recentCommands().flatMap(
      (command) => offered.find((line) => line.command === command) ?? [],
    )
    const others = offered.filter((line) => !recent.includes(line))
    return [
      ...recent.map((line) => entry(line, t('group.recent'))),
      ...others.map((line) => entry(line)),
    ]
  }
}

/** Where the project of the document is set up. */
function useSettingsEntries(project: string | null): readonly PaletteEntry[] {
  const { t } = useTranslation('palette')
  const router = useRouter()
  return [
    { id: 'page:checks', label: t('page.checks'), address: checksAddress(project) },
    { id: 'page:errors', label: t('page.errors'), address: weightsAddress(project) },
  ].map(({ address, ...entry }) => ({
    ...{ ...entry, group: t('group.pages') },
    run: () => router.push(address),
  }))
}

function runAndRemember(desk: Desk, command: Command): void {
  remember(command)
  runHere(desk, command)
}
