'use client'

import './review.css'
import './zen.css'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatusCounts } from '@/lib/api/answers'
import type { Status } from '@/lib/model/review'
import { STATUSES } from '@/lib/model/review'
import { LinksView } from '../align/links-view'
import { useComments } from '../comments/use-comments'
import { useRevisions } from '../history/use-revisions'
import { classNames } from '../ui/class-names'
import { ActionBar } from './action-bar'
import { type QueueState, type SaveState, saveState } from './action-queue'
import { ActiveSegment } from './active-segment'
import { conflictsOf } from './conflicts'
import type { Desk, View } from './desk'
import { rankOf, rowAt, structureOf } from './document-cache'
import type { DocumentState } from './document-state'
import type { OpenedDocument } from './document-store'
import { FindPanel } from '../find/find-panel'
import { useHitsStores } from '../find/hits-store'
import { createExternalStore } from './external-store'
import { FilterBar } from './filter-bar'
import { countsOf } from './filters'
import type { Command } from './keymap'
import { Minimap, type Sight } from './minimap'
import { goToConflict, goToRank } from './moving'
import { hasTrait, statusOf } from './outline-row'
import { choose, refresh } from './query/choose'
import type { RowPress } from './selection/row-press'
import { selectAt } from './selection/select'
import { useSelection } from './selection/selection-store'
import { SegmentGrid } from './segment-grid'
import { SegmentList } from './segment-list'
import type { SegmentWords } from './segment-row'
import type { FrozenFilter } from './shown-list'
import { isShown, itemsOf, staleCount } from './shown-list'
import { TopBar } from './top-bar'
import { useBaselines } from './use-baselines'
import { useDesk } from './use-desk'
import { useDeviceSettings, useKeySettings, useOnline } from './use-device'
import { useKeys } from './use-keys'
import { useUndoing } from './undo-menu'
import { useRowWords, useScript } from './use-row-words'
import { WorkbenchContexts } from './workbench-contexts'
import { WorkbenchDialogs } from './workbench-dialogs'
import { WorkbenchEmpty } from './workbench-empty'
import { runHere, useFirstKeys } from './workbench-keys'
import { WorkbenchPanel } from './workbench-panel'

export interface WorkbenchProps {
  readonly opened: OpenedDocument
  /** Rank from 0 of the segment to begin with. */
  readonly rank: number
  /** What the address asks for; it is taken up when the outline has come. */
  readonly query: string
  readonly view: View
}

/** The review screen: bars, list, panel. What can be done there stands in `commands.ts`. */
export function Workbench({ opened, rank: startRank, query: asked, view }: WorkbenchProps) {
  const { desk, document, screen, told, setEditor } = useDesk(opened, startRank, view)
  const { info, shown, queue } = document
  const { frozen, mode } = screen
  const [settings, setSettings] = useDeviceSettings()
  const keys = useKeySettings(settings)
  useFirstKeys(desk, keys)
  useKeys(desk, keys)

  const source = useScript(info.sourceLang)
  const target = useScript(info.targetLang)
  const words = useWords()
  const save = useSaveState(queue)
  const { counts, statuses } = useCounts(document)
  const { items, stale } = useItems(document, frozen)
  const activeRank = Math.max(rankOf(shown, screen.active), 0)
  const row = rowAt(shown, activeRank)
  const loaded = (row && shown.loaded.get(row[0])) ?? null
  const waiting = conflictsOf(document)
  const waitingIds = waiting.map(({ segment }) => segment).join(' ')
  const conflicts = useSetOf(waitingIds)
  const conflict = waiting.find(({ segment }) => segment === row?.[0]) ?? null
  const [sight] = useState(() =>
    createExternalStore<Sight>({ first: activeRank, last: activeRank }),
  )
  // What the server knows of it: it has no more to tell before an action has arrived there.
  const known = document.base.loaded.get(screen.active)?.state.head
  const revisions = useRevisions(info.id, screen.active, known?.action ?? '')
  const baselines = useBaselines(desk, revisions)
  const comments = useComments(info.id, screen.active, {
    structure: structureOf(document.base.rows),
    sentBack: known?.status === 'rejected' ? known.action : '',
  })
  const { run, pick, select, load, filter, again, settleNext } = useActions(desk)
  const selection = useSelection(desk)
  const hits = useHitsStores(frozen?.query ?? '', info)
  const onSight = useMemo(
    () => (first: number, last: number) => sight.set({ first, last }),
    [sight],
  )
  const undoing = useUndoing(desk, document)
  const whenEmpty = useMemo(
    () => <WorkbenchEmpty query={frozen?.query ?? ''} onShowAll={() => filter('')} />,
    [filter, frozen],
  )
  const activeRow = useMemo(
    () =>
      row && (
        <ActiveSegment
          key={row[0]}
          {...{ desk, info, screen, row, loaded, conflict, source, target, words, baselines }}
          rank={activeRank}
          setEditor={setEditor}
        />
      ),
    [
      desk,
      info,
      screen,
      row,
      loaded,
      conflict,
      source,
      target,
      words,
      baselines,
      activeRank,
      setEditor,
    ],
  )

  const top = (
    <TopBar
      {...{ info, save, mode, run }}
      trouble={document.trouble}
      counts={statuses}
      onConflicts={settleNext}
    />
  )
  const dialogs = (
    <WorkbenchDialogs
      key="dialogs"
      {...{ desk, info, settings, statuses }}
      total={shown.total}
      unsent={queue.entries.length}
      dialog={screen.dialog}
      number={activeRank + 1}
      onSettings={setSettings}
    />
  )
  if (screen.view === 'links') {
    return (
      <WorkbenchContexts {...{ keys, comments, selection, hits }}>
        <div className="workbench is-links">
          {top}
          <LinksView
            {...{ desk, document, screen, activeRank, source, target, told, run }}
            {...undoing}
            doubts={words.doubts}
          />
          {dialogs}
        </div>
      </WorkbenchContexts>
    )
  }
  return (
    <WorkbenchContexts {...{ keys, comments, selection, hits }}>
      <div
        className={classNames(
          'workbench',
          settings.showsRemoved && 'shows-removed',
          screen.isZen && 'is-zen',
        )}
      >
        {top}
        <FilterBar
          query={screen.query === '' && !counts ? asked : screen.query}
          people={shown.people}
          isSearching={screen.isSearching}
          {...{ counts, stale, run }}
          onQuery={filter}
          onRefresh={again}
        />
        <SegmentGrid total={shown.total} sourceLang={info.sourceLang} targetLang={info.targetLang}>
          <SegmentList
            cache={shown}
            rest={screen.rest}
            token={`${screen.active} ${frozen?.query ?? ''}`}
            {...{ items, activeRank, source, target, words, activeRow, conflicts, whenEmpty }}
            onPick={pick}
            onSelect={select}
            {...{ onSight }}
            onRange={load}
          />
        </SegmentGrid>
        <Minimap
          rows={shown.rows}
          {...{ sight, activeRank }}
          members={frozen?.members ?? null}
          onPick={pick}
        />
        <WorkbenchPanel
          {...{ desk, target, revisions, comments }}
          me={info.person}
          head={loaded?.state.head ?? null}
          segment={screen.active}
          panel={screen.panel}
          commentAsk={screen.commentAsk}
          isOpen={screen.isPanelOpen}
          number={activeRank + 1}
        />
        {screen.find && <FindPanel {...{ desk, info, source, target }} mode={screen.find} />}
        <ActionBar
          {...{ mode, told, run }}
          hasRow={isShown(frozen, shown.rows, activeRank - shown.from)}
          isFlagged={row !== undefined && hasTrait(row, 'flagged')}
          canUndo={document.undo !== null}
          canRedo={document.redo !== null}
          {...undoing}
        />
        {dialogs}
      </div>
    </WorkbenchContexts>
  )
}

/** What the parts of the screen may ask for; the same functions for as long as the page lives. */
function useActions(desk: Desk) {
  return useMemo(
    () => ({
      run: (command: Command) => runHere(desk, command),
      pick: (rank: number) => goToRank(desk, rank, 'inSight'),
      select: (rank: number, press: Exclude<RowPress, 'pick'>) => selectAt(desk, rank, press),
      load: (first: number, last: number) => desk.store.load(first, last),
      filter: (query: string) => void choose(desk, query),
      again: () => refresh(desk),
      settleNext: () => goToConflict(desk),
    }),
    [desk],
  )
}

/** The words of the rows, with those of a row whose text waits to be settled. */
function useWords(): SegmentWords {
  const words = useRowWords()
  const { t } = useTranslation('review')
  return useMemo(
    () => ({
      ...words,
      conflictLabel: (number, status) => t('row.labelConflict', { number, status }),
      conflict: t('mark.conflict'),
    }),
    [words, t],
  )
}

/** The same set while its ids, parted by spaces, are the same. */
function useSetOf(ids: string): ReadonlySet<string> {
  return useMemo(() => new Set(ids.split(' ')), [ids])
}

/** The same object while it says the same: the queue changes four times an action. */
function useSaveState(queue: QueueState): SaveState {
  const isOnline = useOnline()
  const said = JSON.stringify(saveState(queue, isOnline))
  return useMemo(() => JSON.parse(said) as SaveState, [said])
}

/** Counts for the chips (null until the outline has come) and for the progress bar. */
function useCounts({ shown, info }: DocumentState) {
  const known = shown.rows.length === shown.total ? shown.rows : null
  // Figures may come a frame after the row that was decided.
  const rows = useDeferredValue(known)
  const counts = useMemo(() => rows && countsOf(rows), [rows])
  const statuses = useMemo(
    () => (rows ? statusCounts(rows.map(statusOf)) : info.counts),
    [rows, info.counts],
  )
  return { counts, statuses }
}

function useItems({ shown: { rows } }: DocumentState, frozen: FrozenFilter | null) {
  const items = useMemo(() => frozen && itemsOf(frozen, rows), [frozen, rows])
  const stale = useMemo(() => (frozen ? staleCount(frozen, rows) : 0), [frozen, rows])
  return { items, stale }
}

function statusCounts(statuses: readonly Status[]): StatusCounts {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>
  for (const status of statuses) counts[status] += 1
  return counts
}
