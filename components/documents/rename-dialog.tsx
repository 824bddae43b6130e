'use client'

import { type SubmitEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/text-field'

export interface RenameDialogProps {
  readonly title: string
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onRename: (title: string) => void
}

export function RenameDialog({ title, open, onOpenChange, onRename }: RenameDialogProps) {
  const { t } = useTranslation(['documents', 'common'])
  const form = useId()
  const field = useRef<HTMLInputElement>(null)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const entered = new FormData(event.currentTarget).get('title')
    const next = typeof entered === 'string' ? entered.trim() : ''
    if (next !== '' && next !== title) onRename(next)
    onOpenChange(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('rename.title')}
      closeLabel={t('action.close', { ns: 'common' })}
      size="s"
      initialFocus={field}
      footer={
        <>
          <Button size="tall" onClick={() => onOpenChange(false)}>
            {t('action.cancel', { ns: 'common' })}
          </Button>
          <Button type="submit" form={form} variant="primary" size="tall">
            {t('rename.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextField
          ref={field}
          label={t('rename.label')}
          name="title"
          defaultValue={title}
          maxLength={300}
          required
          autoComplete="off"
          dir="auto"
          onFocus={(event) => event.currentTarget.select()}
        />
      </form>
    </Dialog>
  )
}
