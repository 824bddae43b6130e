'use client'

import './annotations.css'
import { Highlighter } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MQM_SEVERITIES } from '@/lib/model/mqm'
import { useErrorsOn } from './use-annotations'

/** How many errors are marked in a row; it listens for itself, not the row. */
export function ErrorMark({ segment }: { readonly segment: string }) {
  const { t } = useTranslation('errors')
  const errors = useErrorsOn(segment)
  const [worst] = errors
  if (!worst) return null
  const counts = MQM_SEVERITIES.toReversed().flatMap(({ id }) => {
    const count = errors.filter(({ severity }) => severity === id).length
    return count > 0 ? [t(`count.${id}`, { count })] : []
  })
  const words = counts.join(t('list'))
  return (
    <span title={words} className={`error-mark is-${worst.severity} num`}>
      <Highlighter size={14} strokeWidth={1.9} role="img" aria-label={words} />
      <span aria-hidden>{errors.length}</span>
    </span>
  )
}
