'use client'

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { STATUSES } from '@/lib/model/review'
import { directionOf } from '@/lib/text/direction'
import type { RowWords, Script } from './segment-row'

export function useScript(lang: string): Script {
  return useMemo(() => ({ lang, dir: directionOf(lang) }), [lang])
}

/** The words of all rows, made once a language: rows themselves look nothing up. */
export function useRowWords(): RowWords {
  const { t } = useTranslation('review')
  return useMemo(
    () => ({
      rowLabel: (number: number, status: string) => t('row.label', { number, status }),
      status: Object.fromEntries(STATUSES.map((status) => [status, t(`status.${status}`)])),
      flagged: t('mark.flagged'),
      doubtful: t('mark.doubtful'),
      noSource: t('row.noSource'),
      noTarget: t('row.noTarget'),
    }),
    [t],
  )
}
