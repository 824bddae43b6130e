'use client'

import { CircleQuestionMark } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog'
import { IconButton } from '../ui/icon-button'

/** What one does here, step by step. The review screen has its own help, with the keys. */
export function HelpButton() {
  const { t } = useTranslation('common')
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton label={t('help.open')} onClick={() => setOpen(true)}>
        <CircleQuestionMark size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('help.title')}
        closeLabel={t('action.close')}
      >
        <ol className="grid gap-4">
          {STEPS.map((step, n) => (
            <li key={step} className="grid grid-cols-[24px_1fr] gap-x-2">
              <span className="text-muted num" aria-hidden>
                {n + 1}
              </span>
              <span className="font-semibold">{t(`help.${step}.title`)}</span>
              <p className="col-start-2 text-ink-2">{t(`help.${step}.text`)}</p>
            </li>
          ))}
        </ol>
        <p className="mt-5 border-t border-hairline pt-4 text-muted">{t('help.privacy')}</p>
      </Dialog>
    </>
  )
}

const STEPS = ['bring', 'check', 'review', 'take'] as const
