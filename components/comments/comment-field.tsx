'use client'

import { X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { TextArea } from '../ui/text-field'
import type { KeptPlace } from './kept-text'
import { useDraft } from './kept-text'

export interface CommentFieldProps {
  readonly document: string
  /** What is written here is kept on the device under this key. */
  readonly draftKey: string
  readonly label: string
  readonly send: string
  readonly lang: string
  /** Stands in the field before anything was written there. */
  readonly first?: string
  readonly focuses?: boolean
  readonly onSend: (text: string, place: KeptPlace | null) => void
  /** Escape, or the button beside; without it Escape goes to the rows. */
  readonly onCancel?: () => void
}

/** Where a comment is written. Nothing of it is lost by a reload; Mod+Enter sends. */
export function CommentField(props: CommentFieldProps) {
  const { document: of, draftKey, label, send, lang, first = '', onSend, onCancel } = props
  const { t } = useTranslation('comments')
  const [draft, setDraft] = useDraft(of, draftKey)
  const { place } = draft
  const text = draft.text === '' ? first : draft.text
  const submit = () => {
    if (text.trim() === '') return
    setDraft({ text: '', place: null })
    onSend(text, place)
  }
  const cancel = () => {
    setDraft({ text: '', place: null })
    onCancel?.()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      submit()
    }
    if (event.key !== 'Escape') return
    if (onCancel) {
      event.stopPropagation()
      cancel()
    } else globalThis.document.getElementById('active-segment')?.focus({ preventScroll: true })
  }
  return (
    <div className="grid gap-2" onKeyDown={onKeyDown}>
      {place && (
        <p className="flex items-start gap-1">
          <span className="comment-quote review-text min-w-0 flex-1" lang={lang} dir="auto">
            {place.quote}
          </span>
          <IconButton
            label={t('field.wholeSegment')}
            onClick={() => setDraft({ text: draft.text, place: null })}
          >
            <X size={14} strokeWidth={1.9} aria-hidden />
          </IconButton>
        </p>
      )}
      <TextArea
        label={label}
        hideLabel
        placeholder={label}
        dir="auto"
        rows={2}
        autoFocus={props.focuses ?? false}
        value={text}
        onChange={(event) => setDraft({ text: event.target.value, place })}
      />
      <div className="flex items-center gap-2">
        <Button size="small" disabled={text.trim() === ''} focusableWhenDisabled onClick={submit}>
          {send}
        </Button>
        {onCancel && (
          <Button size="small" variant="bare" onClick={cancel}>
            {t('field.cancel')}
          </Button>
        )}
      </div>
    </div>
  )
}
