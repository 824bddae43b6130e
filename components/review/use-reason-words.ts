'use client'

import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { knownReason } from './known-reason'
import { reasonKey } from './reasons'

/** A stored reason as the reader's language words it; somebody's own words as they are. */
export function useReasonWords(): (stored: string) => string {
  const { t } = useTranslation('review')
  return useCallback(
    (stored) => {
      const known = knownReason(stored)
      return known === null ? stored : t(reasonKey(known))
    },
    [t],
  )
}
