'use client'

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Writes shares from 0 to 1 as the reader's language writes percentages. */
export function usePercent(): (share: number) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' })
    return (share: number) => percent.format(share)
  }, [i18n.language])
}
