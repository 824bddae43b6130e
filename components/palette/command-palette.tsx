'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chord } from '../ui/chord'
import { BACKDROP } from '../ui/dialog'
import { POPUP_ITEM } from '../ui/popup-class'
import { isComposed } from '../review/key-press'
import { found, type PaletteEntry, type PaletteGroup } from './palette-entry'

export interface CommandPaletteProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** What can be done now; `query` lets a number or a text become an entry of its own. */
  readonly entriesOf: (query: string) => readonly PaletteEntry[]
  /** Entries that a query made, which are not looked for again: they stand first. */
  readonly answersOf?: (query: string) => readonly PaletteEntry[]
  /** And those that stand behind what was found. */
  readonly furtherOf?: (query: string) => readonly PaletteEntry[]
  /** Chosen: the palette has been asked to close already. */
  readonly onChoose: (entry: PaletteEntry) => void
}

/** Everything that can be done, found by typing a part of its name. */
export function CommandPalette({ open, onOpenChange, ...list }: CommandPaletteProps) {
  const { t } = useTranslation('palette')
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={BACKDROP} />
        <Dialog.Popup aria-label={t('title')} className={PALETTE}>
          <PaletteList {...list} onOpenChange={onOpenChange} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function PaletteList({
  entriesOf,
  answersOf,
  furtherOf,
  onChoose,
  onOpenChange,
}: Omit<CommandPaletteProps, 'open'>) {
  const { t } = useTranslation('palette')
  const [query, setQuery] = useState('')
  const groups = [
    ...asGroups(answersOf?.(query) ?? []),
    ...found(entriesOf(query), query),
    ...asGroups(furtherOf?.(query) ?? []),
  ]
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  const choose = (entry: PaletteEntry) => {
    onOpenChange(false)
    onChoose(entry)
  }
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filter={null}
      value={query}
      onValueChange={(value, { reason }) => reason !== 'item-press' && setQuery(value)}
      itemToStringValue={(entry: PaletteEntry) => entry.label}
      autoHighlight="always"
      keepHighlight
    >
      <span className="flex items-center gap-2.5 border-b border-hairline px-4 text-muted">
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <Autocomplete.Input
          aria-label={t('search')}
          placeholder={t('search')}
          onKeyDown={(event) => isComposed(event.nativeEvent) && event.preventBaseUIHandler()}
          className="h-11 min-w-0 flex-1 border-0 bg-transparent text-14 text-ink outline-none coarse:h-12 coarse:text-16"
        />
      </span>
      <div className="min-h-0 flex-1 scroll-py-1 overflow-y-auto overscroll-contain p-1.5">
        <Autocomplete.Empty className="px-2.5 text-muted not-empty:py-3">
          {t('nothing')}
        </Autocomplete.Empty>
        <Autocomplete.List aria-label={t('title')} className="outline-none">
          {(group: PaletteGroup) => (
            <GroupOfEntries key={group.value} group={group} onChoose={choose} />
          )}
        </Autocomplete.List>
      </div>
      <Autocomplete.Status className="border-t border-hairline px-4 py-2 text-12 text-muted num">
        {t('count', { count })}
      </Autocomplete.Status>
    </Autocomplete.Root>
  )
}

interface GroupOfEntriesProps {
  readonly group: PaletteGroup
  readonly onChoose: (entry: PaletteEntry) => void
}

function GroupOfEntries({ group, onChoose }: GroupOfEntriesProps) {
  return (
    <Autocomplete.Group items={group.items}>
      <Autocomplete.GroupLabel className="px-2.5 pt-2 pb-1 text-12 text-muted">
        {group.value}
      </Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(entry: PaletteEntry) => (
          <Autocomplete.Item
            key={entry.id}
            value={entry}
            onClick={() => onChoose(entry)}
            className={`${POPUP_ITEM} px-2.5`}
          >
            <span className="min-w-0 flex-1 truncate">{entry.label}</span>
            {entry.note !== undefined && (
              <bdi className="shrink-0 text-12 text-muted" dir="ltr">
                {entry.note}
              </bdi>
            )}
            {entry.chord !== undefined && <Chord keys={entry.chord} />}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  )
}

function asGroups(entries: readonly PaletteEntry[]): readonly PaletteGroup[] {
  return entries.map((entry) => ({ value: entry.group, items: [entry] }))
}

// Of one height, so that nothing moves while the list grows shorter; at the top of a phone, where
// its keyboard does not cover it.
const PALETTE =
  'pops fixed inset-x-0 top-[max(12px,12dvh)] z-30 mx-auto flex h-[min(27rem,70dvh)] ' +
  'w-[min(600px,calc(100vw-24px))] flex-col overflow-hidden rounded-l border border-line bg-surface ' +
  'text-13 text-ink shadow-dialog outline-none phone:top-2 phone:h-[min(27rem,calc(100dvh-16px))]'
