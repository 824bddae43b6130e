'use client'

import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Origin } from '@/lib/diff/blame'
import { makerOf, momentOf, type People } from '../history/revision-names'
import { regionalLocale } from '../i18n/regional-locale'
import { stateKey, type StateTimes } from './written'

/** Says who wrote a stretch, in which revision and when. */
export function useStretchWords(people: People, times: StateTimes): (by: Origin) => string {
  const { t, i18n } = useTranslation('authorship')
  return useCallback(
    (by: Origin) => {
      const { name } = makerOf(by.author, people)
      const at = times.get(stateKey(by))
      if (by.author === null) return t('stretch.imported', { name })
      if (at === undefined || at === null) return t('stretch.unsaved', { name })
      const moment = momentOf(at, regionalLocale(i18n.language), new Date())
      return t('stretch', { name, number: by.revision, moment })
    },
    [t, i18n.language, people, times],
  )
}
