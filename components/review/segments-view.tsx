'use client'

import { type ReactNode, useMemo, useState } from 'react'
import type { DocumentInfo } from '@/lib/api/answers'
import type { CommentsStore } from '../comments/comments-store'
import type { EditorHandle } from '../editor/target-editor'
import { FindPanel } from '../find/find-panel'
import { useFoundLater } from '../findings/use-found-later'
import { useRevisions } from '../history/use-revisions'
import { ActiveSegment } from './active-segment'
import { type Conflict, conflictsOf } from './conflicts'
import type { Desk, Screen, Told } from './desk'
import { type DocumentCache, rowAt } from './document-cache'
import { createExternalStore } from './external-store'
import { Minimap, type MinimapProps, type Sight } from './minimap'
import { hasTrait } from './outline-row'
import { SegmentGrid } from './segment-grid'
import { SegmentList } from './segment-list'
import type { Script, SegmentWords } from './segment-row'
import { isShown, itemsOf } from './shown-list'
import { useBaselines } from './use-baselines'
import { useDocumentPart } from './use-document'
import { WorkbenchActions, WorkbenchFilters } from './workbench-bars'
import type { WorkbenchRun } from './workbench-run'
import { WorkbenchEmpty } from './workbench-empty'
import { WorkbenchPanel } from './workbench-panel'

export interface SegmentsViewProps {
  readonly desk: Desk
  readonly info: DocumentInfo
  readonly shown: DocumentCache
  readonly screen: Screen
  readonly told: Told | null
  readonly activeRank: number
  readonly source: Script
  readonly target: Script
  readonly words: SegmentWords
  readonly comments: CommentsStore
  readonly actions: WorkbenchRun
  /** What the address asks for, until it is taken up. */
  readonly asked: string
  readonly setEditor: (editor: EditorHandle | null) => void
}

/** The segments in their rows, with the bars, the map and the panel that belong to them. */
export function SegmentsView(props: SegmentsViewProps) {
  const { desk, info, shown, screen, activeRank, actions, target } = props
  const { frozen, mode } = screen
  const row = rowAt(shown, activeRank)
  const conflicts = useConflicts(desk)
  const revisions = useRevisionsOf(desk, info, screen.active)
  const active = useActiveRow(props, conflicts, revisions)
  const [sight] = useState(() =>
    createExternalStore<Sight>({ first: activeRank, last: activeRank }),
  )
  return (
    <>
      <WorkbenchFilters
        {...{ desk, frozen }}
        query={screen.query}
        isSearching={screen.isSearching}
        asked={props.asked}
        onQuery={actions.filter}
        onRefresh={actions.again}
      />
      <Segments {...props} {...{ conflicts, sight, active }} />
      <MapOfFindings
        desk={desk}
        rows={shown.rows}
        {...{ sight, activeRank }}
        members={frozen?.members ?? null}
        onPick={actions.pick}
      />
      <WorkbenchPanel
        {...{ desk, target, revisions }}
        source={props.source}
        comments={props.comments}
        me={info.person}
        head={(row && shown.loaded.get(row[0])?.state.head) ?? null}
        segment={screen.active}
        panel={screen.panel}
        commentAsk={screen.commentAsk}
        isOpen={screen.isPanelOpen}
        number={activeRank + 1}
      />
      {screen.find && (
        <FindPanel {...{ desk, info, target }} source={props.source} mode={screen.find} />
      )}
      <WorkbenchActions
        {...{ desk, mode }}
        told={props.told}
        run={actions.run}
        hasRow={isShown(frozen, shown.rows, activeRank - shown.from)}
        isFlagged={row !== undefined && hasTrait(row, 'flagged')}
      />
    </>
  )
}

/** The map follows what is found by itself, and nothing else does. */
function MapOfFindings({ desk, ...props }: Omit<MinimapProps, 'found'> & { readonly desk: Desk }) {
  return <Minimap {...props} found={useFoundLater(desk.store).found} />
}

interface SegmentsProps extends SegmentsViewProps {
  readonly conflicts: readonly Conflict[]
  readonly sight: { readonly set: (sight: Sight) => void }
  readonly active: ReactNode
}

function Segments(props: SegmentsProps) {
  const { info, shown, screen, activeRank, actions, source, target, words, sight, active } = props
  const { frozen } = screen
  const items = useMemo(() => frozen && itemsOf(frozen, shown.rows), [frozen, shown.rows])
  const conflicts = useMemo(
    () => new Set(props.conflicts.map(({ segment }) => segment)),
    [props.conflicts],
  )
  const onSight = useMemo(
    () => (first: number, last: number) => sight.set({ first, last }),
    [sight],
  )
  const whenEmpty = useMemo(
    () => <WorkbenchEmpty query={frozen?.query ?? ''} onShowAll={() => actions.filter('')} />,
    [actions, frozen],
  )
  return (
    <SegmentGrid total={shown.total} sourceLang={info.sourceLang} targetLang={info.targetLang}>
      <SegmentList
        cache={shown}
        rest={screen.rest}
        token={`${screen.active} ${frozen?.query ?? ''}`}
        {...{ items, activeRank, source, target, words, conflicts, whenEmpty, onSight }}
        activeRow={active}
        onPick={actions.pick}
        onSelect={actions.select}
        onRange={actions.load}
      />
    </SegmentGrid>
  )
}

/** The active row, the same element while nothing that it shows is another. */
function useActiveRow(
  props: SegmentsViewProps,
  conflicts: readonly Conflict[],
  revisions: ReturnType<typeof useRevisions>,
): ReactNode {
  const { desk, info, shown, screen, activeRank, source, target, words, setEditor } = props
  const row = rowAt(shown, activeRank)
  const loaded = (row && shown.loaded.get(row[0])) ?? null
  const conflict = conflicts.find(({ segment }) => segment === row?.[0]) ?? null
  const baselines = useBaselines(desk, revisions)
  return useMemo(
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
}

/** Texts that wait to be settled; the same list while they are the same. */
function useConflicts({ store }: Desk): readonly Conflict[] {
  const which = useDocumentPart(store, (state) =>
    JSON.stringify(
      conflictsOf(state).map(({ segment, actions, canReplace }) => [segment, actions, canReplace]),
    ),
  )
  return useMemo(() => (which === '[]' ? [] : conflictsOf(store.state())), [store, which])
}

/** What the server knows of it: it has no more to tell before an action has arrived there. */
function useRevisionsOf({ store }: Desk, { id }: DocumentInfo, active: string) {
  const head = useDocumentPart(store, ({ base }) => base.loaded.get(active)?.state.head.action)
  return useRevisions(id, active, head ?? '')
}
