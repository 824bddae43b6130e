'use client'

import { useMemo } from 'react'
import type { RevisionEntry } from '@/lib/api/answers'
import { type BaselineChoice, readChoice, writeChoice } from '../diff/baseline'
import { useStored } from '../diff/diff-settings'
import type { Revisions } from '../history/use-revisions'
import { lineageOf } from '../history/lineage'
import type { Desk } from './desk'
import { useSeen } from './use-seen'

/** What the diff below the active row starts from, and may start from. */
export interface Baselines {
  readonly desk: Desk
  readonly choice: BaselineChoice
  readonly onChoose: (choice: BaselineChoice) => void
  /** The active segment's own revisions, the newest first; null while they are on their way. */
  readonly own: readonly RevisionEntry[] | null
  /** The document's `seq` when this person left it last; null when that was never. */
  readonly seen: number | null
}

/** The choice is kept on this device for the document, and holds for all its rows. */
export function useBaselines(desk: Desk, { entries, segment }: Revisions): Baselines {
  const { info } = desk.store.state()
  const [stored, store] = useStored(`interlinear.baseline.${info.id}`)
  const seen = useSeen(desk)
  return useMemo(
    () => ({
      desk,
      choice: readChoice(stored),
      onChoose: (choice) => store(writeChoice(choice)),
      own: entries && lineageOf(entries, segment).own,
      seen,
    }),
    [desk, stored, store, entries, segment, seen],
  )
}
