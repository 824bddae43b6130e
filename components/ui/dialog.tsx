'use client'

import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useState } from 'react'
import { iconButtonClass } from './button-class'
import { classNames } from './class-names'

export interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: ReactNode
  /** Beside the title, in grey: what it is about. */
  readonly subtitle?: ReactNode
  readonly closeLabel: string
  /** `s` for a question, `m` for a form, `l` for a table. */
  readonly size?: 's' | 'm' | 'l'
  /** What takes the focus first, instead of the button that closes. */
  readonly initialFocus?: RefObject<HTMLElement | null> | (() => HTMLElement | null)
  readonly children: ReactNode
  /** Buttons at the foot, the primary one last. */
  readonly footer?: ReactNode
}

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, subtitle, closeLabel, size = 'm', children, footer } = props
  const opening = useOpenings(open)
  return (
    <BaseDialog.Root key={opening} open={open} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={BACKDROP} />
        <BaseDialog.Popup
          className={classNames(DIALOG, WIDTHS[size])}
          {...(props.initialFocus && { initialFocus: props.initialFocus })}
        >
          <div className="flex min-h-14 items-center gap-3 border-b border-hairline ps-6 pe-4">
            <BaseDialog.Title className="text-16 font-semibold">{title}</BaseDialog.Title>
            {subtitle !== undefined && (
              <BaseDialog.Description className="min-w-0 truncate text-13 text-muted">
                {subtitle}
              </BaseDialog.Description>
            )}
            <span className="flex-1" />
            <BaseDialog.Close aria-label={closeLabel} className={iconButtonClass()}>
              <X size={16} strokeWidth={1.75} aria-hidden />
            </BaseDialog.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-6 py-5">{children}</div>
          {footer !== undefined && <DialogFooter>{footer}</DialogFooter>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}

/**
 * How often it was opened. One that is asked for again while it still fades begins anew: it would
 * come back without the focus.
 */
function useOpenings(open: boolean): number {
  const [last, setLast] = useState({ open, count: 0 })
  if (last.open !== open) setLast({ open, count: last.count + (open ? 1 : 0) })
  return last.count
}

function DialogFooter({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 border-t border-hairline px-6 py-3">
      {children}
    </div>
  )
}

export const BACKDROP =
  'pops fixed inset-0 z-30 bg-scrim data-starting-style:translate-none forced-colors:bg-[Canvas]/80'

export const DIALOG =
  'pops fixed inset-x-0 top-[max(16px,12dvh)] z-30 mx-auto flex max-h-[76dvh] flex-col ' +
  'overflow-hidden rounded-l border border-line bg-surface text-13 text-ink shadow-dialog ' +
  'outline-none phone:top-auto phone:bottom-0 phone:max-h-[92dvh] phone:w-full phone:rounded-b-none'

const WIDTHS = {
  s: 'w-[min(440px,calc(100vw-32px))]',
  m: 'w-[min(600px,calc(100vw-32px))]',
  l: 'w-[min(1040px,calc(100vw-32px))]',
}
