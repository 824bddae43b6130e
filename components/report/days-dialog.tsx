'use client'

import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/text-field'
import type { AddressChange } from './address'

export interface DaysDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly from: string
  readonly to: string
  readonly onChoose: (change: AddressChange) => void
}

/** The first and the last day of a period. */
export function DaysDialog({ open, onOpenChange, from, to, onChoose }: DaysDialogProps) {
  const { t } = useTranslation('report')
  const form = useId()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('days.title')}
      closeLabel={t('days.close')}
      footer={
        <Button type="submit" form={form} variant="primary" size="tall">
          {t('days.show')}
        </Button>
      }
    >
      {open && (
        <DaysForm
          {...{ id: form, from, to }}
          onChoose={(change) => {
            onChoose(change)
            onOpenChange(false)
          }}
        />
      )}
    </Dialog>
  )
}

interface DaysFormProps extends Pick<DaysDialogProps, 'from' | 'to' | 'onChoose'> {
  readonly id: string
}

function DaysForm({ id, onChoose, ...beginning }: DaysFormProps) {
  const { t } = useTranslation('report')
  const [from, setFrom] = useState(beginning.from)
  const [to, setTo] = useState(beginning.to)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onChoose({ from: from || null, to: to || null })
  }
  return (
    <form id={id} onSubmit={submit} className="grid grid-cols-2 gap-4 phone:grid-cols-1">
      <TextField
        type="date"
        label={t('days.from')}
        value={from}
        max={to}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextField
        type="date"
        label={t('days.to')}
        value={to}
        min={from}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
    </form>
  )
}
