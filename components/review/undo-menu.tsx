'use client'

import type { TFunction } from 'i18next'
import { ChevronUp } from 'lucide-react'
import { type ReactNode, useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { canUndoStep, stepsOn } from '../findings/finding-undo'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuHeading, MenuItem } from '../ui/menu'
import { undoMany } from './decisions'
import type { Desk } from './desk'
import { type DocumentCache, rankOf } from './document-cache'
import { originOf, type OwnAction, undoable } from './own-actions'
import { useDocumentPart } from './use-document'

/** What the bar says of undo and redo: the next action by name, and a list of those before it. */
export interface Undoing {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undoLabel: string | null
  readonly undoMenu: ReactNode
}

export function useUndoing(desk: Desk): Undoing {
  const { t } = useTranslation('undo')
  const own = useDocumentPart(desk.store, (state) => state.own)
  const undo = useDocumentPart(desk.store, (state) => state.undo?.action ?? null)
  const canUndoFinding = useCanUndoStep(desk)
  const canRedo = useDocumentPart(desk.store, (state) => state.redo !== null)
  const next = undo === null ? null : originOf(own, undo)
  const undoLabel = canUndoFinding
    ? t('next', { what: t('what.finding') })
    : next && t('next', { what: nameOf(next, desk.store.state().shown, t) })
  const hasMore = useMemo(() => undoable(own).length > 1, [own])
  const undoMenu = useMemo(() => hasMore && <UndoMenu desk={desk} />, [desk, hasMore])
  return { canUndo: undo !== null || canUndoFinding, canRedo, undoLabel, undoMenu }
}

/** Was the last thing done to findings, which are no part of the log of actions? */
function useCanUndoStep({ store }: Desk): boolean {
  const steps = stepsOn(store)
  useSyncExternalStore(steps.subscribe, steps.get, steps.get)
  return useDocumentPart(store, () => canUndoStep(store))
}

function UndoMenu({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('undo')
  return (
    <Menu
      className="max-h-80 overflow-y-auto"
      trigger={
        <IconButton label={t('earlier')} className="phone:hidden">
          <ChevronUp size={14} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
    >
      <UndoItems desk={desk} />
    </Menu>
  )
}

/** Newest first; one takes back all that stand above it too. Made only when the menu is open. */
function UndoItems({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('undo')
  const { own, shown } = desk.store.state()
  return (
    <MenuHeading label={t('list')}>
      {undoable(own).map((action, n) => (
        <MenuItem key={action.id} onClick={() => undoMany(desk, n + 1)}>
          {nameOf(action, shown, t)}
        </MenuItem>
      ))}
    </MenuHeading>
  )
}

function nameOf(
  { kind, label, segments, count }: OwnAction,
  shown: DocumentCache,
  t: TFunction<'undo'>,
): string {
  const what = t(`what.${kind === 'undo' ? 'other' : label}`)
  if (count > 1 && kind !== 'realign') return t('items', { what, count })
  const rank = segments[0] === undefined ? -1 : rankOf(shown, segments[0])
  return rank < 0 ? what : t('item', { what, number: rank + 1 })
}
