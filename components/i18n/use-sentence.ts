'use client'

import { useTranslation } from 'react-i18next'
import { sentenceOf } from '@/lib/i18n/sentence'
import type { Warning } from '@/lib/model/file'
import type { Failure } from '@/lib/model/result'

/** Failures and warnings as sentences in the reader's language. */
export function useSentence() {
  const { t, i18n } = useTranslation()
  const say = (namespace: 'failures' | 'warnings', of: Failure | Warning) =>
    sentenceOf({ t, language: i18n.language }, namespace, of)
  return {
    failure: (failure: Failure) => say('failures', failure),
    warning: (warning: Warning) => say('warnings', warning),
  }
}
