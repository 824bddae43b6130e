'use client'

import { AlertDialog as BaseAlertDialog } from '@base-ui/react/alert-dialog'
import type { ReactNode } from 'react'
import { buttonClass } from './button-class'
import { classNames } from './class-names'
import { BACKDROP, DIALOG } from './dialog'

export interface AlertDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: ReactNode
  readonly description: ReactNode
  readonly cancelLabel: string
  readonly confirmLabel: string
  readonly onConfirm: () => void
  readonly danger?: boolean
}

/** A question that must be answered before anything goes on. */
export function AlertDialog(props: AlertDialogProps) {
  const { open, onOpenChange, title, description, danger = false } = props
  return (
    <BaseAlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseAlertDialog.Portal>
        <BaseAlertDialog.Backdrop className={BACKDROP} />
        <BaseAlertDialog.Popup
          className={classNames(DIALOG, 'w-[min(440px,calc(100vw-32px))] gap-2 p-6')}
        >
          <BaseAlertDialog.Title className="text-16 font-semibold">{title}</BaseAlertDialog.Title>
          <BaseAlertDialog.Description className="text-ink-2">
            {description}
          </BaseAlertDialog.Description>
          <div className="mt-4 flex flex-wrap justify-end gap-2">
            <BaseAlertDialog.Close className={buttonClass('plain', 'tall')}>
              {props.cancelLabel}
            </BaseAlertDialog.Close>
            <BaseAlertDialog.Close
              className={buttonClass(danger ? 'danger' : 'primary', 'tall')}
              onClick={props.onConfirm}
            >
              {props.confirmLabel}
            </BaseAlertDialog.Close>
          </div>
        </BaseAlertDialog.Popup>
      </BaseAlertDialog.Portal>
    </BaseAlertDialog.Root>
  )
}
