'use client'

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentInfo } from '@/lib/api/answers'
import type { BulkTask } from '@/lib/model/bulk'
import { TaskDialog } from '../bulk/task-dialog'
import type { Desk } from '../review/desk'

export interface SafeFixesDialogProps {
  readonly desk: Desk
  readonly info: DocumentInfo
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** All that is safe to mend, as diffs with a box at each segment, done as one action. */
export function SafeFixesDialog({ open, ...props }: SafeFixesDialogProps) {
  return open ? <OpenDialog {...props} /> : null
}

function OpenDialog({ desk, info, onOpenChange }: Omit<SafeFixesDialogProps, 'open'>) {
  const { t } = useTranslation('checks')
  const [task, setTask] = useState<BulkTask>(SAFE)
  return (
    <TaskDialog
      {...{ desk, info, task }}
      title={t('safe.title')}
      onTask={setTask}
      onClose={() => onOpenChange(false)}
    />
  )
}

const SAFE: BulkTask = { kind: 'fix', withSettled: false }
