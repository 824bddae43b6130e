'use client'

import { memo } from 'react'
import type { DocumentInfo, RevisionEntry } from '@/lib/api/answers'
import { useTranslation } from 'react-i18next'
import { HistoryPanel } from '../history/history-panel'
import type { Revisions } from '../history/use-revisions'
import { restore } from './decisions'
import type { Desk } from './desk'
import type { Script } from './segment-row'
import { SidePanel, SideSheet } from './side-panel'

export interface WorkbenchPanelProps {
  readonly desk: Desk
  readonly me: DocumentInfo['person']
  readonly isOpen: boolean
  readonly number: number
  readonly target: Script
  readonly revisions: Revisions
}

/** The history of the active segment, beside the list or as a sheet over it. */
export const WorkbenchPanel = memo(function WorkbenchPanel(props: WorkbenchPanelProps) {
  const { desk, me, isOpen, number, target, revisions } = props
  const { t } = useTranslation('review')
  const history = (
    <HistoryPanel
      revisions={revisions}
      people={{ me, machine: t('machine') }}
      onRestore={(entry: RevisionEntry) => restore(desk, entry)}
      {...target}
    />
  )
  return (
    <>
      <SidePanel number={number}>{history}</SidePanel>
      <SideSheet
        number={number}
        open={isOpen}
        onOpenChange={(isPanelOpen) => desk.show({ isPanelOpen })}
      >
        {history}
      </SideSheet>
    </>
  )
})
