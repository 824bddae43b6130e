'use client'

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { keyOf } from '../history/revision-names'
import type { Revisions } from '../history/use-revisions'
import type { Baseline } from './active-strip'

/** The revisions that the diff below the active row may start from, besides the machine's text. */
export function useBaselines({ entries }: Revisions): readonly Baseline[] {
  const { t } = useTranslation('history')
  return useMemo(
    () =>
      (entries ?? [])
        .filter(({ author }) => author !== null)
        .map((entry) => {
          const status = t(`status.${entry.status}`)
          const label = t('choice.person', { number: entry.number, status })
          return { value: keyOf(entry), label, text: entry.target }
        }),
    [entries, t],
  )
}
