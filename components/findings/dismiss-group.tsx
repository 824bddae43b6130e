'use client'

import { useTranslation } from 'react-i18next'
import type { Desk } from '../review/desk'
import { AlertDialog } from '../ui/alert-dialog'
import { Button } from '../ui/button'
import { dismissAll } from './finding-commands'
import type { CheckGroup } from './panel-items'

export interface DismissGroupProps {
  readonly desk: Desk
  readonly group: CheckGroup
  /** What its check is called. */
  readonly name: string
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Asks before all that a check has found is dismissed. */
export function DismissGroup({ desk, group, name, open, onOpenChange }: DismissGroupProps) {
  const { t } = useTranslation('checks')
  const count = group.findings.length
  return (
    <AlertDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('group.ask', { name, count })}
      description={t('group.undo')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('group.keep')}</Button>
          <Button
            variant="primary"
            onClick={() => {
              onOpenChange(false)
              dismissAll(desk, group.findings, 'here')
            }}
          >
            {t('group.dismissNow', { count })}
          </Button>
        </>
      }
    />
  )
}
