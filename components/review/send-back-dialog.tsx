'use client'

import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Kbd } from '../ui/kbd'
import { Spinner } from '../ui/spinner'
import { TextArea } from '../ui/text-field'
import { REASONS, reasonKey } from './reasons'
import { ReasonsEditor } from './reasons-editor'
import { sendBackKey } from './send-back-keys'
import { useReasonWords } from './use-reason-words'
import { useReasons } from './use-reasons'

export interface SendBackDialogProps {
  readonly number: number
  /** Whose reasons are offered; null for documents without a project. */
  readonly project: string | null
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onSend: (reason: string) => void
}

/** Why a text goes back: in one's own words, or one of the project's reasons by a figure. */
export function SendBackDialog(props: SendBackDialogProps) {
  const { number, project, open, onOpenChange, onSend } = props
  const { t } = useTranslation(['review', 'comments'])
  const { stored, save } = useReasons(project)
  const reasonWords = useReasonWords()
  const [isEditing, setEditing] = useState(false)
  const [typed, setTyped] = useState({ number, words: '' })
  const usual = REASONS.map((reason) => t(reasonKey(reason)))
  const reasons = stored === 'loading' ? null : (stored?.map(reasonWords) ?? usual)
  // Words that were not sent wait for their own segment only.
  const words = typed.number === number ? typed.words : ''
  const send = (reason: string) => {
    if (reason.trim() === '') return
    setTyped({ number, words: '' })
    onSend(reason.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isInField = event.target instanceof HTMLTextAreaElement
    const where = { isInField, isEmpty: words === '', reasons: reasons?.length ?? 0 }
    const asked = sendBackKey(event.nativeEvent, where)
    if (asked === null) return
    event.preventDefault()
    event.stopPropagation()
    if (asked === 'send') send(words)
    else if (asked !== 'nothing') send(reasons?.[asked.reason] ?? '')
  }
  const footer = (
    <Button variant="primary" size="tall" disabled={!words.trim()} onClick={() => send(words)}>
      {t('sendBack.send')}
    </Button>
  )
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setEditing(false)
        onOpenChange(next)
      }}
      title={isEditing ? t('reasons.title', { ns: 'comments' }) : t('sendBack.title')}
      subtitle={t('panel.segment', { number })}
      closeLabel={t('action.cancel')}
      {...(!isEditing && { footer })}
    >
      {isEditing && reasons ? (
        <ReasonsEditor {...{ reasons, save }} onDone={() => setEditing(false)} />
      ) : (
        <div onKeyDown={onKeyDown}>
          {reasons ? <ReasonChoice reasons={reasons} onChoose={send} /> : <Spinner />}
          <Button
            size="small"
            variant="bare"
            className="-ms-2 mb-3"
            disabled={reasons === null}
            onClick={() => setEditing(true)}
          >
            {t('reasons.edit', { ns: 'comments' })}
          </Button>
          <TextArea
            label={t('sendBack.ownWords')}
            hint={t('sendBack.hint')}
            autoFocus
            value={words}
            onChange={(event) => setTyped({ number, words: event.target.value })}
          />
        </div>
      )}
    </Dialog>
  )
}

interface ReasonChoiceProps {
  readonly reasons: readonly string[]
  readonly onChoose: (reason: string) => void
}

function ReasonChoice({ reasons, onChoose }: ReasonChoiceProps) {
  return (
    <ul className="-mx-2.5 mb-1 grid">
      {reasons.map((reason, n) => (
        <li key={reason}>
          <button
            type="button"
            onClick={() => onChoose(reason)}
            className="flex min-h-8 w-full items-center gap-3 rounded-m px-2.5 text-start hover:bg-hover coarse:min-h-11"
          >
            {n < 9 ? <Kbd>{n + 1}</Kbd> : <span className="w-5" />}
            <span dir="auto">{reason}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
