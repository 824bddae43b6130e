'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { useLinksAddress } from '../align/use-links-address'
import type { EditorHandle } from '../editor/target-editor'
import { carriesText, conflictsOf } from './conflicts'
import type { Desk, Screen, Told, View } from './desk'
import { type DocumentCache, rankOf, rowAt } from './document-cache'
import type { DocumentState } from './document-state'
import type { OpenedDocument, StoreListeners } from './document-store'
import { createExternalStore } from './external-store'
import { land } from './moving'
import { mergeRefused } from './settle'
import { tellNotUndone } from './undo-refused'
import { useAddress } from './use-desk-address'
import { shownOf, useDocumentPart, useDocumentStore } from './use-document'

export interface DeskOnScreen {
  readonly desk: Desk
  readonly shown: DocumentCache
  readonly screen: Screen
  readonly told: Told | null
  /** The open editor tells of itself here. */
  readonly setEditor: (editor: EditorHandle | null) => void
}

/** The desk that commands work at, and what stands on it now. */
export function useDesk(
  opened: OpenedDocument,
  startRank: number,
  view: View = 'review',
): DeskOnScreen {
  const store = useDocumentStore(opened)
  const shown = useDocumentPart(store, shownOf)
  const [screens] = useState(() =>
    createExternalStore<Screen>({ ...firstScreen(store.state(), startRank), view }),
  )
  const screen = useSyncExternalStore(screens.subscribe, screens.get, screens.get)
  const [told, tell] = useState<Told | null>(null)
  const [editors] = useState(() => createExternalStore<EditorHandle | null>(null))
  const [desk] = useState<Desk>(() => ({
    store,
    screen: screens.get,
    show: (changes) => screens.set({ ...screens.get(), ...changes }),
    editor: editors.get,
    tell,
    newId: () => crypto.randomUUID(),
  }))
  useEffect(() => store.start(listenersOf(desk)), [store, desk])
  useStayOnALiveRow(desk, shown, screen)
  useAddress(desk, shown, screen)
  useLinksAddress(desk, screen.view ?? 'review')
  return { desk, shown, screen, told, setEditor: editors.set }
}

function firstScreen(state: DocumentState, rank: number): Screen {
  return {
    active: rowAt(state.shown, rank)?.[0] ?? '',
    rank,
    mode: 'navigate',
    caret: { kind: 'end' },
    sourceCaret: null,
    rest: 'middle',
    frozen: null,
    query: '',
    isSearching: false,
    dialog: null,
    find: null,
    isPanelOpen: false,
    panel: 'history',
    commentAsk: 0,
  }
}

function listenersOf(desk: Desk): StoreListeners {
  return {
    onRefused: (action, failure) => {
      // A refused text stays, to be settled in its row; anything else is just not done.
      if (!carriesText(action)) desk.store.settle(action.id)
      if (action.kind === 'undo') tellNotUndone(desk, action.action, failure)
      else desk.tell({ kind: 'failed', failure })
      void mergeRefused(desk, action.id)
    },
    onRestored: () => {
      const waiting = conflictsOf(desk.store.state()).flatMap(({ actions }) => actions.slice(0, 1))
      waiting.forEach((action) => void mergeRefused(desk, action))
      const last = desk.store.unsaved.newest()
      const rank = last ? rankOf(desk.store.state().shown, last.segment) : -1
      if (rank >= 0) land(desk, rank)
    },
  }
}

/** A merge that was refused, or an undo, may take the active row away: its neighbour takes its place. */
function useStayOnALiveRow(desk: Desk, shown: DocumentCache, { active, rank }: Screen): void {
  const now = rankOf(shown, active)
  useEffect(() => {
    if (now < 0) land(desk, Math.min(rank, shown.total - 1))
    else if (now !== rank) desk.show({ rank: now })
  }, [desk, now, rank, shown.total])
}
