'use client'

import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { iconButtonClass } from '../ui/button-class'
import { BACKDROP } from '../ui/dialog'

export interface SidePanelProps {
  readonly number: number
  readonly children: ReactNode
}

/** What there is to know of the active segment, beside the list where the window is wide enough. */
export function SidePanel({ number, children }: SidePanelProps) {
  const { t } = useTranslation('review')
  return (
    <aside className="side-panel" aria-label={t('panel.label')}>
      <h2 className="flex h-11 shrink-0 items-center gap-2 border-b border-hairline px-4 text-13 font-semibold leading-5">
        {t('panel.history')}
        <span className="font-normal text-muted num">{t('panel.segment', { number })}</span>
      </h2>
      <div className="min-h-0 flex-1 overflow-y-auto [scrollbar-width:thin]">{children}</div>
    </aside>
  )
}

export interface SideSheetProps extends SidePanelProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** The same as a sheet, for narrow windows. */
export function SideSheet({ open, onOpenChange, number, children }: SideSheetProps) {
  const { t } = useTranslation('review')
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={BACKDROP} />
        <Dialog.Popup className="pops fixed inset-y-0 end-0 z-30 flex w-[min(380px,100vw)] flex-col border-s border-line bg-canvas text-13 text-ink shadow-dialog outline-none">
          <div className="flex h-12 shrink-0 items-center gap-2 border-b border-hairline ps-4 pe-2 phone:h-14">
            <Dialog.Title className="text-13 font-semibold leading-5">
              {t('panel.history')}
            </Dialog.Title>
            <span className="text-muted num">{t('panel.segment', { number })}</span>
            <span className="flex-1" />
            <Dialog.Close aria-label={t('panel.close')} className={iconButtonClass()}>
              <X size={16} strokeWidth={1.75} aria-hidden />
            </Dialog.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
