'use client'

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineRow } from '@/lib/api/answers'
import type { Doubt } from '@/lib/model/bitext'
import { STATUSES } from '@/lib/model/review'
import { directionOf } from '@/lib/text/direction'
import { doubtSentences, standing } from './doubt-words'
import { hasTrait } from './outline-row'
import type { RowWords, Script } from './segment-row'

export function useScript(lang: string): Script {
  return useMemo(() => ({ lang, dir: directionOf(lang) }), [lang])
}

/** The words of all rows, made once a language: rows themselves look nothing up. */
export function useRowWords(): RowWords {
  const { t, i18n } = useTranslation('review')
  const locale = i18n.language
  return useMemo(
    () => ({
      rowLabel: (number: number, status: string) => t('row.label', { number, status }),
      status: Object.fromEntries(STATUSES.map((status) => [status, t(`status.${status}`)])),
      flagged: t('mark.flagged'),
      doubts: (row: OutlineRow, doubt: Doubt | null) =>
        doubtSentences(t, locale, row[4] ?? 0, standing(doubt, hasTrait(row, 'changed'))),
      notes: t('row.notes'),
      noSource: t('row.noSource'),
      noTarget: t('row.noTarget'),
    }),
    [t, locale],
  )
}
