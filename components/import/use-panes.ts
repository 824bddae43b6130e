'use client'

import { useEffect, useRef, useState } from 'react'
import type { Side } from '@/lib/model/file'
import { loadDraft, saveDraft } from './draft'
import { emptyInput, isEmptyInput, type PaneInput, type Panes } from './pane-input'

export interface PanesState {
  readonly panes: Panes
  readonly setPane: (side: Side, change: (input: PaneInput) => PaneInput) => void
  readonly setPanes: (change: (panes: Panes) => Panes) => void
}

/** The two inputs, kept on the device from the first letter on. */
export function usePanes(): PanesState {
  const [panes, setPanes] = useState<Panes>(() => ({ source: emptyInput(), target: emptyInput() }))
  useKept(panes, (draft) =>
    // What was typed before the draft was found is newer than the draft.
    setPanes((now) => (isEmptyInput(now.source) && isEmptyInput(now.target) ? draft : now)),
  )
  const setPane: PanesState['setPane'] = (side, change) =>
    setPanes((before) => ({ ...before, [side]: change(before[side]) }))
  return { panes, setPane, setPanes }
}

function useKept(panes: Panes, onFound: (draft: Panes) => void): void {
  const found = useRef(onFound)
  const started = useRef(false)
  useEffect(() => {
    void loadDraft().then((draft) => draft && found.current(draft))
  }, [])
  useEffect(() => {
    if (!started.current) started.current = true
    else void saveDraft(panes)
  }, [panes])
}
