'use client'

import type { StatusCounts } from '@/lib/api/answers'
import { ExportDialog } from '../export/export-dialog'
import { sendBack } from './decisions'
import type { Desk, DialogName, Screen } from './desk'
import type { DeviceSettings } from './device-settings'
import type { DocumentState } from './document-state'
import { GoToDialog } from './go-to-dialog'
import { HelpDialog } from './help-dialog'
import { goToRank } from './moving'
import { SendBackDialog } from './send-back-dialog'

export interface WorkbenchDialogsProps {
  readonly desk: Desk
  readonly document: DocumentState
  readonly screen: Screen
  readonly number: number
  readonly statuses: StatusCounts
  readonly settings: DeviceSettings
  readonly onSettings: (settings: DeviceSettings) => void
}

/** The dialogs of the screen, one open at a time. */
export function WorkbenchDialogs(props: WorkbenchDialogsProps) {
  const { desk, document, screen, number, statuses, settings, onSettings } = props
  const { info, shown, queue } = document
  const state = (name: DialogName) => ({
    open: screen.dialog === name,
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
        total={shown.total}
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
        unapproved={shown.total - approved}
        unsent={queue.entries.length}
        {...state('export')}
      />
    </>
  )
}
