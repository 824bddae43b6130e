'use client'

import type { RevisionEntry } from '@/lib/api/answers'
import { useTranslation } from 'react-i18next'
import { HistoryPanel } from '../history/history-panel'
import type { Revisions } from '../history/use-revisions'
import { restore } from './decisions'
import type { Desk, Screen } from './desk'
import type { DocumentState } from './document-state'
import type { Script } from './segment-row'
import { SidePanel, SideSheet } from './side-panel'

export interface WorkbenchPanelProps {
  readonly desk: Desk
  readonly document: DocumentState
  readonly screen: Screen
  readonly number: number
  readonly target: Script
  readonly revisions: Revisions
}

/** The history of the active segment, beside the list or as a sheet over it. */
export function WorkbenchPanel(props: WorkbenchPanelProps) {
  const { desk, document, screen, number, target, revisions } = props
  const { t } = useTranslation('review')
  const history = (
    <HistoryPanel
      revisions={revisions}
      people={{ me: document.info.person, machine: t('machine') }}
      onRestore={(entry: RevisionEntry) => restore(desk, entry)}
      {...target}
    />
  )
  return (
    <>
      <SidePanel number={number}>{history}</SidePanel>
      <SideSheet
        number={number}
        open={screen.isPanelOpen}
        onOpenChange={(isPanelOpen) => desk.show({ isPanelOpen })}
      >
        {history}
      </SideSheet>
    </>
  )
}
