'use client'

import { useTranslation } from 'react-i18next'
import type { Warning } from '@/lib/model/file'
import { useSentence } from '../i18n/use-sentence'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'

export interface WarningListProps {
  readonly warnings: readonly Warning[]
  readonly onSwap: () => void
}

/** What to look at before the work starts. */
export function WarningList({ warnings, onSwap }: WarningListProps) {
  const { t } = useTranslation(['import', 'common'])
  const say = useSentence()
  if (warnings.length === 0) return null
  return (
    <ul className="mt-3 grid gap-2">
      {warnings.map((warning) => (
        <li key={`${warning.code} ${JSON.stringify(warning.args)}`}>
          <Notice
            severity="warning"
            label={t('severity.warning', { ns: 'common' })}
            actions={
              warning.code === 'pair.swapped' && (
                <Button size="small" onClick={onSwap}>
                  {t('swap.short')}
                </Button>
              )
            }
          >
            {say.warning(warning)}
          </Notice>
        </li>
      ))}
    </ul>
  )
}
