'use client'

import { createContext, use, useCallback, useEffect, useSyncExternalStore } from 'react'
import type { Desk } from '../desk'
import { type DocumentCache, structureOf } from '../document-cache'
import { createExternalStore, type ExternalStore } from '../external-store'
import { carried, NOTHING_SELECTED, type Selection } from './selection'

/** The selection of the document on the screen; null outside of a review. */
export const SelectionContext = createContext<ExternalStore<Selection> | null>(null)

/** Where the selection of a desk is kept: beside the document, so that it goes with the page. */
export function selectionOf({ store }: Pick<Desk, 'store'>): ExternalStore<Selection> {
  const known = places.get(store)
  if (known) return known
  const made = createExternalStore(NOTHING_SELECTED)
  places.set(store, made)
  return made
}

const places = new WeakMap<object, ExternalStore<Selection>>()

/** The selection of a desk, which merges, splits and undo carry on. It draws nothing anew. */
export function useSelection(desk: Desk): ExternalStore<Selection> {
  const selection = selectionOf(desk)
  useEffect(() => {
    let last = desk.store.state().shown
    return desk.store.subscribe(() => {
      const { shown } = desk.store.state()
      const isNew = structureOf(shown.rows) !== structureOf(last.rows)
      if (isNew && isWhole(last)) selection.set(carried(selection.get(), last.rows, shown.rows))
      last = shown
    })
  }, [desk, selection])
  return selection
}

/** Before the outline has come only a window is known, and what is new in it was not born. */
function isWhole({ rows, total }: DocumentCache): boolean {
  return rows.length === total
}

/** Is a segment chosen? Undefined while none is: then nobody needs to hear of it. */
export function useIsSelected(id: string | undefined): boolean | undefined {
  return useOfSelection(
    useCallback(({ ids }) => (ids.size === 0 || id === undefined ? undefined : ids.has(id)), [id]),
  )
}

/** How many are chosen. */
export function useSelectedCount(): number {
  return useOfSelection(sizeOf)
}

/** Those that are chosen. */
export function useSelected(): ReadonlySet<string> {
  return useOfSelection(idsOf)
}

/** Is any chosen? */
export function useIsSelecting(): boolean {
  return useOfSelection(isAny)
}

const sizeOf = ({ ids }: Selection) => ids.size
const idsOf = ({ ids }: Selection) => ids
const isAny = ({ ids }: Selection) => ids.size > 0

function useOfSelection<T>(read: (selection: Selection) => T): T {
  const store = use(SelectionContext)
  const now = () => read(store?.get() ?? NOTHING_SELECTED)
  return useSyncExternalStore(store?.subscribe ?? nothing, now, now)
}

function nothing(): () => void {
  return () => undefined
}
