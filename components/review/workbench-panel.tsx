'use client'

import { memo, type ReactNode, useDeferredValue, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentInfo, RevisionEntry } from '@/lib/api/answers'
import { EMPTY } from '@/lib/model/content'
import type { Revision } from '@/lib/model/review'
import { ErrorsPanel } from '../annotations/errors-panel'
import { useAnnotationsPart } from '../annotations/use-annotations'
import { CommentsPanel } from '../comments/comments-panel'
import { seenField } from '../comments/open-comments'
import type { CommentsStore } from '../comments/comments-store'
import { useCommentCount } from '../comments/use-comments'
import { ChecksPanel } from '../findings/checks-panel'
import { useActiveCounts } from '../findings/use-findings'
import { HistoryPanel } from '../history/history-panel'
import type { Revisions } from '../history/use-revisions'
import { Tabs } from '../ui/tabs'
import { restore } from './decisions'
import type { Desk, PanelTab } from './desk'
import type { Script } from './segment-row'
import { SidePanel, SideSheet } from './side-panel'

export interface WorkbenchPanelProps {
  readonly desk: Desk
  readonly me: DocumentInfo['person']
  readonly comments: CommentsStore
  readonly segment: string
  /** Of the active segment; null while its text is on its way. */
  readonly head: Revision | null
  readonly panel: PanelTab
  readonly commentAsk: number
  readonly isOpen: boolean
  readonly number: number
  readonly source: Script
  readonly target: Script
  readonly revisions: Revisions
}

/**
 * History and comments of the active segment, beside the list or as a sheet over it. They may come a
 * frame after the row.
 */
export const WorkbenchPanel = memo(function WorkbenchPanel(props: WorkbenchPanelProps) {
  return <PanelNow {...useDeferredValue(props)} />
})

const PanelNow = memo(function PanelNow(props: WorkbenchPanelProps) {
  const { desk, isOpen, number, panel } = props
  useAskedField(props.commentAsk)
  const choose = useKeptTab(desk, panel)
  const tabs = (end: ReactNode) => <PanelTabs {...props} end={end} onChoose={choose} />
  return (
    <>
      <SidePanel number={number}>{tabs}</SidePanel>
      <SideSheet
        number={number}
        open={isOpen}
        onOpenChange={(isPanelOpen) => desk.show({ isPanelOpen })}
      >
        {tabs}
      </SideSheet>
    </>
  )
})

interface PanelTabsProps extends WorkbenchPanelProps {
  readonly end: ReactNode
  readonly onChoose: (panel: PanelTab) => void
}

function PanelTabs(props: PanelTabsProps) {
  const { desk, me, comments, segment, head, panel, target, revisions, end, onChoose } = props
  const { t } = useTranslation(['review', 'comments', 'checks', 'errors'])
  const people = { me, machine: t('machine') }
  const [, total = 0, , unread = 0] = useCommentCount(segment) ?? []
  const found = useFoundHere(segment, head)
  const checks = <ChecksPanel {...{ desk, segment, target }} source={props.source} />
  const errors = <ErrorsPanel {...{ desk, segment, target }} source={props.source} />
  const marked = useAnnotationsPart(({ list }) => list.length)
  const history = (
    <div className="min-h-0 flex-1 overflow-y-auto [scrollbar-width:thin]">
      <HistoryPanel
        {...{ revisions, people }}
        onRestore={(entry: RevisionEntry) => restore(desk, entry)}
        {...target}
      />
    </div>
  )
  const comment = (
    <CommentsPanel
      {...{ segment, people, revisions }}
      store={comments}
      revision={head?.number ?? null}
      now={head?.target ?? null}
      lang={target.lang}
    />
  )
  return (
    <Tabs<PanelTab>
      label={t('panel.label')}
      value={panel}
      onChange={onChoose}
      end={end}
      tabs={[
        {
          ...{ value: 'checks', name: t('tab', { ns: 'checks' }), panel: checks, count: found },
          countLabel: t('count', { ns: 'checks', count: found }),
        },
        {
          ...{ value: 'errors', name: t('tab', { ns: 'errors' }), panel: errors, count: marked },
          countLabel: t('tab.count', { ns: 'errors', count: marked }),
        },
        { value: 'history', name: t('panel.history'), panel: history },
        {
          ...{
            value: 'comments',
            name: t('tab', { ns: 'comments' }),
            panel: comment,
            count: total,
          },
          countLabel: t('mark.total', { ns: 'comments', count: total }),
          isNew: unread > 0,
        },
      ]}
    />
  )
}

/** How many findings stand in the active segment, hints left out. */
function useFoundHere(segment: string, head: Revision | null): number {
  const target = head?.target ?? EMPTY
  const { error, warning } = useActiveCounts({ segment, target, revision: head?.number ?? -1 })
  return error + warning
}

/** The field takes the focus when it is asked for, once its tab or its sheet is there. */
function useAskedField(ask: number): void {
  const last = useRef(ask)
  useEffect(() => {
    if (ask === last.current) return
    last.current = ask
    const frame = requestAnimationFrame(() => seenField()?.focus())
    return () => cancelAnimationFrame(frame)
  }, [ask])
}

/** The tab that was chosen last on this device is there again at the next visit. */
function useKeptTab(desk: Desk, panel: PanelTab): (panel: PanelTab) => void {
  useEffect(() => {
    const kept = localStorage.getItem(KEPT)
    if (kept === 'comments' || kept === 'checks' || kept === 'errors') desk.show({ panel: kept })
  }, [desk])
  useEffect(() => {
    if (desk.screen().panel === panel) localStorage.setItem(KEPT, panel)
  }, [desk, panel])
  return (chosen) => desk.show({ panel: chosen })
}

const KEPT = 'interlinear.panel'
