'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AlertDialog } from '../ui/alert-dialog'
import { Button } from '../ui/button'
import type { SaveState } from './action-queue'
import type { Trouble } from './device'

export interface LeaveLinkProps {
  readonly label: string
  readonly save: SaveState
  readonly trouble: Trouble | null
  readonly children: ReactNode
}

/** The way to the list of documents. Asks first when the server cannot be told what was done. */
export function LeaveLink({ label, save, trouble, children }: LeaveLinkProps) {
  const { t } = useTranslation('undo')
  const router = useRouter()
  const [isAsking, ask] = useState(false)
  const count = save.kind === 'unsent' ? save.count : 0
  return (
    <>
      <Link
        href="/"
        aria-label={label}
        className="rounded-s phone:p-3 phone:-m-3"
        onNavigate={(event) => {
          if (count === 0) return
          event.preventDefault()
          ask(true)
        }}
      >
        {children}
      </Link>
      <AlertDialog
        open={isAsking}
        onOpenChange={ask}
        title={t('leave.title', { count })}
        description={<p>{t(trouble === null ? 'leave.kept' : 'leave.lost')}</p>}
        footer={
          <>
            <Button onClick={() => ask(false)}>{t('leave.stay')}</Button>
            <Button variant="primary" onClick={() => router.push('/')}>
              {t('leave.go')}
            </Button>
          </>
        }
      />
    </>
  )
}
