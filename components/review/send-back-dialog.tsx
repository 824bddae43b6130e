'use client'

import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Kbd } from '../ui/kbd'
import { TextArea } from '../ui/text-field'

export interface SendBackDialogProps {
  readonly number: number
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onSend: (reason: string) => void
}

/** Why a text goes back: one of the usual reasons by a figure, or one's own words. */
export function SendBackDialog({ number, open, onOpenChange, onSend }: SendBackDialogProps) {
  const { t } = useTranslation('review')
  const [words, setWords] = useState('')
  const send = (reason: string) => {
    if (reason.trim() === '') return
    setWords('')
    onSend(reason.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(words)
      return
    }
    const chosen = REASONS[Number(event.key) - 1]
    if (chosen === undefined || event.target instanceof HTMLTextAreaElement) return
    event.preventDefault()
    send(t(`reason.${chosen}`))
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('sendBack.title')}
      subtitle={t('panel.segment', { number })}
      closeLabel={t('action.cancel')}
      footer={
        <Button variant="primary" size="tall" disabled={!words.trim()} onClick={() => send(words)}>
          {t('sendBack.send')}
        </Button>
      }
    >
      <div onKeyDown={onKeyDown}>
        <ul className="-mx-2.5 mb-4 grid">
          {REASONS.map((reason, n) => (
            <li key={reason}>
              <button
                type="button"
                autoFocus={n === 0}
                onClick={() => send(t(`reason.${reason}`))}
                className="flex min-h-8 w-full items-center gap-3 rounded-m px-2.5 text-start hover:bg-hover coarse:min-h-11"
              >
                <Kbd>{n + 1}</Kbd>
                {t(`reason.${reason}`)}
              </button>
            </li>
          ))}
        </ul>
        <TextArea
          label={t('sendBack.ownWords')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
    </Dialog>
  )
}

const REASONS = ['meaning', 'missing', 'added', 'term', 'grammar', 'style'] as const
