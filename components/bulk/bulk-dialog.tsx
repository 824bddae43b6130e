'use client'

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentInfo } from '@/lib/api/answers'
import type { BulkTask } from '@/lib/model/bulk'
import type { Desk } from '../review/desk'
import { useSelected } from '../review/selection/selection-store'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { peopleHere } from './people-here'
import { TaskDialog } from './task-dialog'

export interface BulkDialogProps {
  readonly desk: Desk
  readonly info: DocumentInfo
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** One thing for many segments. */
export function BulkDialog({ open, ...props }: BulkDialogProps) {
  return open ? <OpenBulkDialog {...props} /> : null
}

const KINDS = ['approve', 'reopen', 'sendBack', 'machine', 'revertAuthor', 'revertSince'] as const
type Kind = (typeof KINDS)[number]

const SCOPES = ['selection', 'filter', 'all'] as const
type Scope = (typeof SCOPES)[number]

function OpenBulkDialog({ desk, info, onOpenChange }: Omit<BulkDialogProps, 'open'>) {
  const { t } = useTranslation('bulk')
  const { frozen } = desk.screen()
  const selected = useSelected()
  const [kind, setKind] = useState<Kind>('approve')
  const scopes = SCOPES.filter(
    (value) => (value !== 'selection' || selected.size > 0) && (value !== 'filter' || frozen),
  )
  const [chosen, setScope] = useState<Scope>(scopes[0] ?? 'all')
  const scope = scopes.includes(chosen) ? chosen : 'all'
  const [asked, setAsked] = useState<Asked>({
    ...{ reason: '', author: info.person.id, since: '', withSettled: false },
  })
  const only = { selection: [...selected], filter: [...(frozen?.members ?? [])], all: null }[scope]
  return (
    <TaskDialog
      {...{ desk, info, only }}
      title={t('title')}
      task={taskOf(kind, asked)}
      onTask={(task) =>
        setAsked({ ...asked, withSettled: 'withSettled' in task && task.withSettled })
      }
      onClose={() => onOpenChange(false)}
    >
      <div className="mb-3 flex flex-wrap items-end gap-3">
        <Select
          look="field"
          label={t('task')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`task.${value}`) }))}
          onChange={setKind}
        />
        {scopes.length > 1 && (
          <Select
            look="field"
            label={t('scope')}
            value={scope}
            options={scopes.map((value) => ({
              ...{ value, label: t(`scope.${value}`, { count: selected.size }) },
            }))}
            onChange={setScope}
          />
        )}
        <Details {...{ desk, info, kind, asked }} onAsked={setAsked} />
      </div>
    </TaskDialog>
  )
}

interface Asked {
  readonly reason: string
  readonly author: string
  /** As the field gives it, in local time. */
  readonly since: string
  readonly withSettled: boolean
}

interface DetailsProps extends Pick<BulkDialogProps, 'desk' | 'info'> {
  readonly kind: Kind
  readonly asked: Asked
  readonly onAsked: (asked: Asked) => void
}

/** What a task needs to know besides. */
function Details({ desk, info, kind, asked, onAsked }: DetailsProps) {
  const { t } = useTranslation('bulk')
  switch (kind) {
    case 'sendBack':
      return (
        <TextField
          label={t('reason')}
          className="min-w-60 flex-1"
          value={asked.reason}
          onChange={(event) => onAsked({ ...asked, reason: event.target.value })}
        />
      )
    case 'revertAuthor':
      return (
        <Select
          look="field"
          label={t('author')}
          value={asked.author}
          options={peopleHere(desk, info.person).map(({ id, name }) => ({
            value: id,
            label: id === info.person.id ? t('me', { name }) : name,
          }))}
          onChange={(author) => onAsked({ ...asked, author })}
        />
      )
    case 'revertSince':
      return (
        <TextField
          label={t('since')}
          type="datetime-local"
          value={asked.since}
          onChange={(event) => onAsked({ ...asked, since: event.target.value })}
        />
      )
    case 'approve':
    case 'reopen':
    case 'machine':
      return null
  }
}

/** Null while something that it needs is missing. */
function taskOf(kind: Kind, { reason, author, since, withSettled }: Asked): BulkTask | null {
  switch (kind) {
    case 'approve':
    case 'reopen':
      return { kind }
    case 'sendBack':
      return reason.trim() === '' ? null : { kind, reason: reason.trim() }
    case 'machine':
      return { kind, withSettled }
    case 'revertAuthor':
      return { kind, author }
    case 'revertSince':
      return since === '' ? null : { kind, since: new Date(since).toISOString() }
  }
}
