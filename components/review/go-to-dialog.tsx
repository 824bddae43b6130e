'use client'

import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/text-field'

export interface GoToDialogProps {
  readonly total: number
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onGo: (number: number) => void
}

/** Asks for the number of a segment. */
export function GoToDialog({ total, open, onOpenChange, onGo }: GoToDialogProps) {
  const { t } = useTranslation('review')
  const [typed, setTyped] = useState('')
  const number = Number(typed)
  const isThere = Number.isInteger(number) && number >= 1 && number <= total
  const go = (event: SubmitEvent) => {
    event.preventDefault()
    if (!isThere) return
    setTyped('')
    onGo(number)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('goTo.title')}
      closeLabel={t('action.cancel')}
      size="s"
    >
      <form onSubmit={go} className="flex items-end gap-2">
        <TextField
          label={t('goTo.label', { total })}
          inputMode="numeric"
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="flex-1"
        />
        <Button type="submit" variant="primary" disabled={!isThere}>
          {t('goTo.go')}
        </Button>
      </form>
    </Dialog>
  )
}
