'use client'

import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/text-field'

export interface DateDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** A moment, ISO 8601 in UTC. */
  readonly onChoose: (at: string) => void
}

/** Asks for the moment whose texts one wants to compare with; the clock is the reader's. */
export function DateDialog({ open, onOpenChange, onChoose }: DateDialogProps) {
  const { t } = useTranslation('diff')
  const [value, setValue] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const moment = Date.parse(value)
  const choose = () => {
    if (Number.isNaN(moment)) return
    onOpenChange(false)
    onChoose(new Date(moment).toISOString())
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('date.title')}
      closeLabel={t('date.close')}
      size="s"
      initialFocus={field}
      footer={
        <Button variant="primary" disabled={Number.isNaN(moment)} onClick={choose}>
          {t('date.choose')}
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          choose()
        }}
      >
        <TextField
          ref={field}
          type="datetime-local"
          label={t('date.label')}
          hint={t('date.hint')}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  )
}
