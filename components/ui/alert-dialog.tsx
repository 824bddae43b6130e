'use client'

import { AlertDialog as BaseAlertDialog } from '@base-ui/react/alert-dialog'
import type { ReactNode } from 'react'
import { BACKDROP, DIALOG } from './dialog'

export interface AlertDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: ReactNode
  /** What will happen, and whether it can be undone. */
  readonly description: ReactNode
  /** What takes the focus when it closes; null gives it back to where it was. */
  readonly finalFocus?: () => HTMLElement | null
  /** What stands below the description: why it did not work. */
  readonly children?: ReactNode
  /** Buttons at the foot; the first takes the focus, so it is the one that does nothing. */
  readonly footer: ReactNode
}

/** A question before something that cannot be undone: a click beside it is no answer. */
export function AlertDialog(props: AlertDialogProps) {
  const { open, onOpenChange, title, description, finalFocus, children, footer } = props
  return (
    <BaseAlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseAlertDialog.Portal>
        <BaseAlertDialog.Backdrop className={BACKDROP} />
        <BaseAlertDialog.Popup
          className={`${DIALOG} w-[min(440px,calc(100vw-32px))]`}
          finalFocus={() => finalFocus?.() ?? true}
        >
          <div className="grid min-h-0 gap-2 overflow-y-auto px-6 pt-5 pb-5">
            <BaseAlertDialog.Title className="text-16 font-semibold">{title}</BaseAlertDialog.Title>
            <BaseAlertDialog.Description className="grid gap-2 text-ink-2" render={<div />}>
              {description}
            </BaseAlertDialog.Description>
            {children}
          </div>
          <div className="flex flex-wrap items-center justify-end gap-2 border-t border-hairline px-6 py-3">
            {footer}
          </div>
        </BaseAlertDialog.Popup>
      </BaseAlertDialog.Portal>
    </BaseAlertDialog.Root>
  )
}
