'use client'

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Doubt } from '@/lib/model/bitext'
import { STATUSES } from '@/lib/model/review'
import { directionOf } from '@/lib/text/direction'
import { doubtSentences } from './doubt-words'
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
      doubts: (confidence: number, doubt: Doubt | null) =>
        doubtSentences(t, locale, confidence, doubt),
      noSource: t('row.noSource'),
      noTarget: t('row.noTarget'),
    }),
    [t, locale],
  )
}
