'use client'

import { memo } from 'react'
import type { DocumentInfo, StatusCounts } from '@/lib/api/answers'
import { ExportDialog } from '../export/export-dialog'
import { sendBack } from './decisions'
import type { Desk, DialogName } from './desk'
import type { DeviceSettings } from './device-settings'
import { GoToDialog } from './go-to-dialog'
import { HelpDialog } from './help-dialog'
import { goToRank } from './moving'
import { SendBackDialog } from './send-back-dialog'

export interface WorkbenchDialogsProps {
  readonly desk: Desk
  readonly info: DocumentInfo
  readonly total: number
  /** How many actions the server has not acknowledged. */
  readonly unsent: number
  readonly dialog: DialogName | null
  readonly number: number
  readonly statuses: StatusCounts
  readonly settings: DeviceSettings
  readonly onSettings: (settings: DeviceSettings) => void
}

/** The dialogs of the screen, one open at a time. */
export const WorkbenchDialogs = memo(function WorkbenchDialogs(props: WorkbenchDialogsProps) {
  const { desk, info, total, unsent, dialog, number, statuses, settings, onSettings } = props
  const state = (name: DialogName) => ({
    open: dialog === name,
    onOpenChange: (open: boolean) => desk.show({ dialog: open ? name : null }),
  })
  const approved = statuses.approved + statuses.final
  return (
    <>
      <HelpDialog settings={settings} onSettings={onSettings} {...state('help')} />
      <SendBackDialog
        number={number}
        onSend={(reason) => {
          desk.show({ dialog: null })
          sendBack(desk, reason)
        }}
        {...state('sendBack')}
      />
      <GoToDialog
        total={total}
        onGo={(wanted) => {
          desk.show({ dialog: null })
          goToRank(desk, wanted - 1)
        }}
        {...state('goTo')}
      />
      <ExportDialog
        document={info.id}
        title={info.title}
        file={info.files.find(({ side }) => side === 'target')}
        approved={approved}
        unapproved={total - approved}
        unsent={unsent}
        {...state('export')}
      />
    </>
  )
})
