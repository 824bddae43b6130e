'use client'

import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { DocumentInfo } from '@/lib/api/answers'
import { RealignDialog } from '../align/realign-dialog'
import { BulkDialog } from '../bulk/bulk-dialog'
import { Differences } from '../export/differences'
import { ExportDialog } from '../export/export-dialog'
import { FilesDialog } from '../files/files-dialog'
import { SafeFixesDialog } from '../findings/safe-fixes-dialog'
import { sendBack } from './decisions'
import type { Desk, DialogName } from './desk'
import type { DeviceSettings } from './device-settings'
import { ReviewPalette } from './review-palette'
import { GoToDialog } from './go-to-dialog'
import { HelpDialog } from './help-dialog'
import { goToRank } from './moving'
import { SendBackDialog } from './send-back-dialog'
import { useDocumentPart } from './use-document'
import { statusesOf } from './workbench-bars'

export interface WorkbenchDialogsProps {
  readonly desk: Desk
  readonly info: DocumentInfo
  readonly dialog: DialogName | null
  readonly number: number
  readonly settings: DeviceSettings
  readonly onSettings: (settings: DeviceSettings) => void
}

/** The dialogs of the screen, one open at a time. While none is, none of them is drawn again. */
export const WorkbenchDialogs = memo(Dialogs, (before, now) => {
  return before.dialog === null && now.dialog === null && before.settings === now.settings
})

function Dialogs(props: WorkbenchDialogsProps) {
  const { desk, info, dialog, number, settings, onSettings } = props
  const { total } = desk.store.state().shown
  const state = (name: DialogName) => ({
    open: dialog === name,
    onOpenChange: (open: boolean) => desk.show({ dialog: open ? name : null }),
  })
  useFocusBack(desk, dialog)
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
      <SafeFixesDialog {...{ desk, info }} {...state('safeFixes')} />
      <FilesDialog info={info} {...state('files')} />
      <ExportHere {...{ desk, info }} {...state('export')} />
    </>
  )
}

interface ExportHereProps {
  readonly desk: Desk
  readonly info: DocumentInfo
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** What can be exported, followed while one looks; it fades with the figures that one saw last. */
function ExportHere({ desk, info, ...dialog }: ExportHereProps) {
  const now = useDocumentPart(desk.store, (state) => (dialog.open ? state : null))
  const [seen, see] = useState(now)
  if (now && now !== seen) see(now)
  const { approved, unapproved } = useMemo(() => {
    const { approved, final, ...others } = statusesOf(seen ?? desk.store.state())
    const done = approved + final
    return { approved: done, unapproved: Object.values(others).reduce((sum, n) => sum + n, 0) }
  }, [desk, seen])
  return (
    <ExportDialog
      document={info.id}
      title={info.title}
      file={info.files.find(({ side }) => side === 'target')}
      unsent={seen?.queue.entries.length ?? 0}
      differences={(choice) => <Differences {...{ desk, info, choice }} />}
      {...{ approved, unapproved }}
      {...dialog}
    />
  )
}

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
