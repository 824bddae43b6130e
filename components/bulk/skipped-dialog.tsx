'use client'

import { useTranslation } from 'react-i18next'
import { showFound } from '../find/show-found'
import type { Desk } from '../review/desk'
import { rankOf } from '../review/document-cache'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

export interface SkippedDialogProps {
  readonly desk: Desk
  readonly skipped: readonly string[]
  readonly onClose: () => void
}

/** Which segments others changed meanwhile, each a way to its row. */
export function SkippedDialog({ desk, skipped, onClose }: SkippedDialogProps) {
  const { t } = useTranslation('bulk')
  const { shown } = desk.store.state()
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('doneTitle')}
      closeLabel={t('doneClose')}
    >
      <p className="mb-2">{t('skipped', { count: skipped.length })}</p>
      <ul className="flex flex-wrap gap-2">
        {skipped.slice(0, 500).map((segment) => (
          <li key={segment}>
            <Button
              size="small"
              onClick={() => {
                onClose()
                showFound(desk, { segment })
              }}
            >
              {t('skippedRow', { number: rankOf(shown, segment) + 1 })}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
