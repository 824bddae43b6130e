'use client'

import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationView } from '@/lib/api/annotation-answers'
import type { MqmCategory, MqmSeverity } from '@/lib/model/mqm'
import { topOf } from './marking'

/** Categories, severities and errors as words. */
export function useErrorWords() {
  const { t } = useTranslation('errors')
  const categoryName = useCallback((category: MqmCategory) => t(`category.${category}`), [t])
  const severityName = useCallback((severity: MqmSeverity) => t(`severity.${severity}`), [t])
  const fullName = useCallback(
    (category: MqmCategory) => {
      const top = topOf(category)
      if (top === category) return t(`category.${top}`)
      return t('category', { category: t(`category.${top}`), kind: t(`category.${category}`) })
    },
    [t],
  )
  const titleOf = useCallback(
    ({ category, severity, note }: AnnotationView) => {
      const what = { severity: t(`severity.${severity}`), category: fullName(category) }
      return note === '' ? t('title', what) : t('titleNote', { ...what, note })
    },
    [t, fullName],
  )
  return { categoryName, severityName, fullName, titleOf }
}
