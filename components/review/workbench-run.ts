import { useMemo } from 'react'
import type { Desk } from './desk'
import type { Command } from './keymap'
import { goToConflict, goToRank } from './moving'
import { choose, refresh } from './query/choose'
import type { RowPress } from './selection/row-press'
import { selectAt } from './selection/select'
import { runHere } from './workbench-keys'

/** What the parts of the screen may ask for. */
export interface WorkbenchRun {
  readonly run: (command: Command) => void
  readonly pick: (rank: number) => void
  readonly select: (rank: number, press: Exclude<RowPress, 'pick'>) => void
  readonly load: (first: number, last: number) => void
  readonly filter: (query: string) => void
  readonly again: () => void
  readonly settleNext: () => void
}

/** The same functions for as long as the page lives. */
export function useWorkbenchRun(desk: Desk): WorkbenchRun {
  return useMemo(
    () => ({
      run: (command) => runHere(desk, command),
      pick: (rank) => goToRank(desk, rank, 'inSight'),
      select: (rank, press) => selectAt(desk, rank, press),
      load: (first, last) => desk.store.load(first, last),
      filter: (query) => void choose(desk, query),
      again: () => refresh(desk),
      settleNext: () => goToConflict(desk),
    }),
    [desk],
  )
}
