'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LiveRegion } from '../ui/live-region'
import { Tooltip } from '../ui/tooltip'
import type { Trouble } from './device'

/** Says that this device does not remember what is done on it, and why. */
export function TroubleSign({ trouble }: { readonly trouble: Trouble | null }) {
  const { t } = useTranslation('undo')
  const words = trouble === null ? '' : t(`notKept.${trouble}`)
  return (
    <>
      <LiveRegion>{words}</LiveRegion>
      {trouble !== null && (
        <Tooltip content={words}>
          <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-warning">
            <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
            <span className="phone:sr-only">{t('notKept.short')}</span>
          </span>
        </Tooltip>
      )}
    </>
  )
}
