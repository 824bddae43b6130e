'use client'

import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Kbd } from '../ui/kbd'
import { TextArea } from '../ui/text-field'
import { REASONS, reasonKey } from './reasons'
import { sendBackKey } from './send-back-keys'

export interface SendBackDialogProps {
  readonly number: number
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onSend: (reason: string) => void
}

/** Why a text goes back: in one's own words, or one of the usual reasons by a figure. */
export function SendBackDialog({ number, open, onOpenChange, onSend }: SendBackDialogProps) {
  const { t } = useTranslation('review')
  const [typed, setTyped] = useState({ number, words: '' })
  // Words that were not sent wait for their own segment only.
  const words = typed.number === number ? typed.words : ''
  const send = (reason: string) => {
    if (reason.trim() === '') return
    setTyped({ number, words: '' })
    onSend(reason.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isInField = event.target instanceof HTMLTextAreaElement
    const asked = sendBackKey(event.nativeEvent, { isInField, isEmpty: words === '' })
    if (asked === null) return
    event.preventDefault()
    event.stopPropagation()
    if (asked === 'send') send(words)
    else if (asked !== 'nothing') send(t(reasonKey(asked.reason)))
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
                onClick={() => send(t(reasonKey(reason)))}
                className="flex min-h-8 w-full items-center gap-3 rounded-m px-2.5 text-start hover:bg-hover coarse:min-h-11"
              >
                <Kbd>{n + 1}</Kbd>
                {t(reasonKey(reason))}
              </button>
            </li>
          ))}
        </ul>
        <TextArea
          label={t('sendBack.ownWords')}
          hint={t('sendBack.hint')}
          autoFocus
          value={words}
          onChange={(event) => setTyped({ number, words: event.target.value })}
        />
      </div>
    </Dialog>
  )
}
