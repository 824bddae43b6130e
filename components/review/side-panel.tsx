'use client'

import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { seenField } from '../comments/open-comments'
import { iconButtonClass } from '../ui/button-class'
import { BACKDROP } from '../ui/dialog'

export interface SidePanelProps {
  /** Tabs, with `end` at the end of their line. */
  readonly children: (end: ReactNode) => ReactNode
  readonly number: number
}

/** What there is to know of the active segment, beside the list where the window is wide enough. */
export function SidePanel({ number, children }: SidePanelProps) {
  const { t } = useTranslation('review')
  return (
    <aside className="side-panel" aria-label={t('panel.label')}>
      <h2 className="sr-only">{t('panel.label')}</h2>
      {children(<span className="sr-only">{t('panel.segment', { number })}</span>)}
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
        <Dialog.Popup
          initialFocus={() => seenField() ?? true}
          className="pops fixed inset-y-0 end-0 z-30 flex w-[min(380px,100vw)] flex-col border-s border-line bg-canvas text-13 text-ink shadow-dialog outline-none"
        >
          <Dialog.Title className="sr-only">{t('panel.label')}</Dialog.Title>
          {children(
            <span className="ms-auto flex items-center">
              <span className="sr-only">{t('panel.segment', { number })}</span>
              <Dialog.Close aria-label={t('panel.close')} className={iconButtonClass()}>
                <X size={16} strokeWidth={1.75} aria-hidden />
              </Dialog.Close>
            </span>,
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
