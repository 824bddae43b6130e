'use client'

import './review.css'
import { useCallback, useMemo } from 'react'
import type { StatusCounts } from '@/lib/api/answers'
import type { Status } from '@/lib/model/review'
import { STATUSES } from '@/lib/model/review'
import { useRevisions } from '../history/use-revisions'
import { classNames } from '../ui/class-names'
import { ActionBar } from './action-bar'
import { saveState } from './action-queue'
import { ActiveSegment } from './active-segment'
import { runCommand } from './commands'
import { rankOf, rowAt } from './document-cache'
import type { DocumentState } from './document-state'
import type { OpenedDocument } from './document-store'
import { FilterBar } from './filter-bar'
import { countsOf } from './filters'
import { MacContext } from './key-hint'
import { Minimap } from './minimap'
import { choose, goToConflict, goToRank } from './moving'
import { hasTrait, statusOf } from './outline-row'
import { SegmentGrid } from './segment-grid'
import { SegmentList } from './segment-list'
import type { FrozenFilter } from './shown-list'
import { itemsOf, staleCount } from './shown-list'
import { TopBar } from './top-bar'
import { useBaselines } from './use-baselines'
import { useDesk } from './use-desk'
import { useDeviceSettings, useIsMac, useOnline } from './use-device'
import { useKeys } from './use-keys'
import { useRowWords, useScript } from './use-row-words'
import { WorkbenchDialogs } from './workbench-dialogs'
import { WorkbenchPanel } from './workbench-panel'

export interface WorkbenchProps {
  readonly opened: OpenedDocument
  /** Rank from 0 of the segment to begin with. */
  readonly rank: number
}

/** The review screen: bars, list, panel. What can be done there stands in `commands.ts`. */
export function Workbench({ opened, rank: startRank }: WorkbenchProps) {
  const { desk, document, screen, told, setEditor } = useDesk(opened, startRank)
  const { info, shown, queue } = document
  const isMac = useIsMac()
  const isOnline = useOnline()
  const [settings, setSettings] = useDeviceSettings()
  useKeys(desk, { mac: isMac, singleKeys: settings.singleKeys })

  const source = useScript(info.sourceLang)
  const target = useScript(info.targetLang)
  const words = useRowWords()
  const { counts, statuses } = useCounts(document)
  const { items, stale } = useItems(document, screen.frozen)
  const activeRank = Math.max(rankOf(shown, screen.active), 0)
  const row = rowAt(shown, activeRank)
  const head = shown.loaded.get(screen.active)?.state.head.action ?? ''
  const revisions = useRevisions(info.id, screen.active, `${head} ${shown.seq}`)
  const baselines = useBaselines(revisions)
  const pick = useCallback((rank: number) => goToRank(desk, rank, 'inSight'), [desk])
  const load = useCallback((first: number, last: number) => desk.store.load(first, last), [desk])

  return (
    <MacContext value={isMac}>
      <div className={classNames('workbench', settings.showsRemoved && 'shows-removed')}>
        <TopBar
          info={info}
          counts={statuses}
          save={saveState(queue, isOnline)}
          mode={screen.mode}
          onExport={() => runCommand(desk, 'export')}
          onHelp={() => runCommand(desk, 'help')}
          onConflicts={() => goToConflict(desk)}
        />
        <FilterBar
          chosen={screen.frozen?.filter ?? 'all'}
          counts={counts}
          stale={stale}
          onChoose={(filter) => choose(desk, filter)}
        />
        <SegmentGrid total={shown.total} sourceLang={info.sourceLang} targetLang={info.targetLang}>
          <SegmentList
            cache={shown}
            items={items}
            activeRank={activeRank}
            rest={screen.rest}
            token={`${screen.active} ${screen.frozen?.filter ?? ''}`}
            {...{ source, target, words }}
            onPick={pick}
            onRange={load}
            activeRow={
              row && (
                <ActiveSegment
                  key={row[0]}
                  {...{ desk, document, screen, row, source, target, words, baselines, setEditor }}
                  rank={activeRank}
                />
              )
            }
          />
        </SegmentGrid>
        <Minimap rows={shown.rows} activeRank={activeRank} onPick={pick} />
        <WorkbenchPanel
          {...{ desk, document, screen, target, revisions }}
          number={activeRank + 1}
        />
        <ActionBar
          mode={screen.mode}
          isFlagged={row !== undefined && hasTrait(row, 'flagged')}
          canUndo={document.undo !== null}
          canRedo={document.redo !== null}
          told={told}
          run={(command) => runCommand(desk, command)}
        />
        <WorkbenchDialogs
          {...{ desk, document, screen, settings, statuses }}
          number={activeRank + 1}
          onSettings={setSettings}
        />
      </div>
    </MacContext>
  )
}

/** Counts for the chips (null until the outline has come) and for the progress bar. */
function useCounts({ shown, info }: DocumentState) {
  const rows = shown.rows.length === shown.total ? shown.rows : null
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
