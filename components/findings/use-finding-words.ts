'use client'

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '@/lib/i18n/sentence'
import type { Finding } from '@/lib/model/finding'

/** What checks are called, what they ask and what they say, in the reader's language. */
export interface FindingWords {
  readonly nameOf: (check: string) => string
  readonly questionOf: (check: string) => string
  readonly messageOf: (finding: Pick<Finding, 'check' | 'kind' | 'args'>) => string
}

export function useFindingWords(): FindingWords {
  const { t, i18n } = useTranslation('findings')
  return useMemo(
    () => ({
      nameOf: (check) => t(`${check}.name`),
      questionOf: (check) => t(`${check}.question`),
      messageOf: ({ check, kind, args }) =>
        sentenceOf({ t, language: i18n.language }, 'findings', { code: `${check}.${kind}`, args }),
    }),
    [t, i18n],
  )
}
