'use client'

import { memo, useLayoutEffect, useRef } from 'react'
import type { DocumentInfo, StatusCounts } from '@/lib/api/answers'
import { RealignDialog } from '../align/realign-dialog'
import { BulkDialog } from '../bulk/bulk-dialog'
import { ExportDialog } from '../export/export-dialog'
import { sendBack } from './decisions'
import type { Desk, DialogName } from './desk'
import type { DeviceSettings } from './device-settings'
import { ReviewPalette } from './review-palette'
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
  useFocusBack(desk, dialog)
  const approved = statuses.approved + statuses.final
  return (
    <>
      <HelpDialog settings={settings} onSettings={onSettings} {...state('help')} />
      <SendBackDialog
        number={number}
        project={info.project}
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
      <ReviewPalette desk={desk} document={info.id} total={total} {...state('palette')} />
      <RealignDialog desk={desk} {...state('realign')} />
      <BulkDialog {...{ desk, info }} {...state('bulk')} />
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

/**
 * Gives the focus back to the active row, or to the text open in it, the moment a dialog closes: it
 * is still on the screen then, fading, and would take the next keys.
 */
function useFocusBack(desk: Desk, dialog: DialogName | null): void {
  const was = useRef(dialog)
  useLayoutEffect(() => {
    const closes = was.current !== null && dialog === null
    was.current = dialog
    if (!closes) return
    const editor = desk.screen().mode === 'edit' ? desk.editor() : null
    if (editor) editor.focus()
    else document.getElementById('active-segment')?.focus({ preventScroll: true })
  }, [desk, dialog])
}
