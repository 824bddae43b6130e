'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Side, Warning } from '@/lib/model/file'
import { useSentence } from '../i18n/use-sentence'
import { Button } from '../ui/button'

/** A warning, and the side that it is about when its words do not say so. */
export interface ShownWarning {
  readonly warning: Warning
  readonly side: Side | null
}

export interface WarningListProps {
  readonly warnings: readonly ShownWarning[]
  readonly onSwap: () => void
}

/** What to look at before the work starts. Announced, since it comes without being asked for. */
export function WarningList({ warnings, onSwap }: WarningListProps) {
  const { t } = useTranslation(['import', 'common'])
  const isEmpty = warnings.length === 0
  return (
    <ul
      role="list"
      aria-live="polite"
      aria-label={t('warnings')}
      className={isEmpty ? '' : 'mt-3 rounded-m border border-line bg-warning-bg'}
    >
      {warnings.map(({ warning, side }) => (
        <li
          key={`${side ?? ''} ${warning.code}`}
          className="flex min-h-10 items-center gap-3 border-line px-5 py-1.5 not-first:border-t phone:flex-wrap"
        >
          <TriangleAlert
            size={16}
            strokeWidth={1.75}
            role="img"
            aria-label={t('severity.warning', { ns: 'common' })}
            className="shrink-0 text-warning"
          />
          <WarningText warning={warning} side={side} />
          {warning.code === 'pair.swapped' && (
            <Button size="small" onClick={onSwap}>
              {t('swap.short')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function WarningText({ warning, side }: ShownWarning) {
  const { t } = useTranslation('import')
  const say = useSentence()
  return (
    <span className="min-w-0 flex-1 text-ink">
      {side !== null && <span className="me-2 font-semibold">{t(`side.${side}`)}</span>}
      {say.warning(warning)}
    </span>
  )
}
