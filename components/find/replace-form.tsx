'use client'

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentInfo } from '@/lib/api/answers'
import type { BulkTask } from '@/lib/model/bulk'
import { TaskDialog } from '../bulk/task-dialog'
import type { Desk } from '../review/desk'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { TextField } from '../ui/text-field'
import { rememberSearch } from './recent'
import type { Query } from './use-search'

export interface ReplaceFormProps {
  readonly desk: Desk
  readonly info: DocumentInfo
  readonly query: Query
}

/** What to put in the place of matches; nothing changes before its preview was looked at. */
export function ReplaceForm({ desk, info, query: { pattern } }: ReplaceFormProps) {
  const { t } = useTranslation('find')
  const { t: tBulk } = useTranslation('bulk')
  const [text, setText] = useState('')
  const [keepCase, setKeepCase] = useState(false)
  const [task, setTask] = useState<BulkTask | null>(null)
  const preview = () => {
    rememberSearch(pattern.text)
    setTask({ kind: 'replace', pattern, replacement: { text, keepCase }, withSettled: false })
  }
  return (
    <form
      className="grid gap-2 border-t border-hairline pt-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (pattern.text !== '') preview()
      }}
    >
      <TextField
        label={t('by')}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        hint={pattern.kind === 'regex' ? t('byHint') : t('onlyTarget')}
      />
      <div className="flex items-center justify-between gap-2">
        <Checkbox checked={keepCase} onChange={setKeepCase}>
          {t('keepCase')}
        </Checkbox>
        <Button type="submit" variant="primary" disabled={pattern.text === ''}>
          {t('preview')}
        </Button>
      </div>
      {task && (
        <TaskDialog
          {...{ desk, info, task }}
          title={tBulk('title.replace')}
          onTask={setTask}
          onClose={() => setTask(null)}
        />
      )}
    </form>
  )
}
