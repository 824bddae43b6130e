'use client'

import { memo, useDeferredValue, useMemo } from 'react'
import type { DocumentInfo, OutlineRow, StatusCounts } from '@/lib/api/answers'
import { STATUSES, type Status } from '@/lib/model/review'
import { isFound, useFoundLater } from '../findings/use-found-later'
import { ActionBar, type ActionBarProps } from './action-bar'
import { type SaveState, saveState } from './action-queue'
import type { Desk, Screen } from './desk'
import type { DocumentState } from './document-state'
import type { DocumentStore } from './document-store'
import { FilterBar, type FilterBarProps } from './filter-bar'
import { countsOf } from './filters'
import { statusOf } from './outline-row'
import { staleCount } from './shown-list'
import { TopBar, type TopBarProps } from './top-bar'
import { useUndoing } from './undo-menu'
import { useOnline } from './use-device'
import { useDocumentPart } from './use-document'

/*
 * The bars wired to the document. Each follows the part that it shows, so that a row that is decided
 * does not wait for them, and the way of an action to the server draws the sign of saving alone.
 */

type TopProps = Pick<TopBarProps, 'mode' | 'run' | 'onConflicts'> & {
  readonly desk: Desk
  readonly info: DocumentInfo
}

export const WorkbenchTop = memo(function WorkbenchTop({ desk, info, ...props }: TopProps) {
  // Never a moment late: who reads that it is saved may close the page.
  const save = useSaveState(desk.store)
  const trouble = useDocumentPart(desk.store, (state) => state.trouble)
  const rows = useRowsLater(desk.store)
  const counts = useMemo(() => (rows ? statusCounts(rows) : info.counts), [rows, info.counts])
  return <TopBar {...props} {...{ info, save, trouble, counts }} />
})

type FiltersProps = Pick<FilterBarProps, 'onQuery' | 'onRefresh'> & {
  readonly desk: Desk
  readonly frozen: Screen['frozen']
  readonly query: string
  readonly isSearching: boolean
  /** What the address asks for, until it is taken up. */
  readonly asked: string
}

export const WorkbenchFilters = memo(function WorkbenchFilters(props: FiltersProps) {
  const { desk, frozen, query, asked, isSearching, onQuery, onRefresh } = props
  const rows = useRowsLater(desk.store)
  const people = useDocumentPart(desk.store, (state) => state.shown.people)
  const { found, ids, checking } = useFoundLater(desk.store)
  const counts = useMemo(() => rows && countsOf(rows, (id) => isFound(found, id)), [rows, found])
  // Not kept: a query may ask for what has been found, which `frozen` looks up by itself.
  const stale = frozen && rows ? staleCount(frozen, rows) : 0
  return (
    <FilterBar
      query={query === '' && !counts ? asked : query}
      {...{ people, isSearching, counts, stale, checking, onQuery, onRefresh }}
      checks={ids}
    />
  )
})

type ActionsProps = Pick<ActionBarProps, 'mode' | 'isFlagged' | 'hasRow' | 'told' | 'run'> & {
  readonly desk: Desk
}

export const WorkbenchActions = memo(function WorkbenchActions({ desk, ...props }: ActionsProps) {
  // Its words may come a frame later: it must not hold up the next row.
  return <ActionBar {...useDeferredValue({ ...props, ...useUndoing(desk) })} />
})

/** How many segments of the document have each status, as far as that is known here. */
export function statusesOf({ shown: { rows, total }, info }: DocumentState): StatusCounts {
  return rows.length === total ? statusCounts(rows) : info.counts
}

/** The same object while it says the same: the queue changes four times an action. */
function useSaveState(store: DocumentStore): SaveState {
  const isOnline = useOnline()
  const said = useDocumentPart(store, ({ queue }) => JSON.stringify(saveState(queue, isOnline)))
  return useMemo(() => JSON.parse(said) as SaveState, [said])
}

/** All rows, null until the outline has come. Figures may come a frame after the row they are of. */
function useRowsLater(store: DocumentStore): readonly OutlineRow[] | null {
  return useDeferredValue(
    useDocumentPart(store, ({ shown: { rows, total } }) => (rows.length === total ? rows : null)),
  )
}

function statusCounts(rows: readonly OutlineRow[]): StatusCounts {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>
  for (const row of rows) counts[statusOf(row)] += 1
  return counts
}
