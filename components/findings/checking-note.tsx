'use client'

import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useSentence } from '../i18n/use-sentence'
import type { Desk } from '../review/desk'
import { Button } from '../ui/button'
import { findingsOn } from './findings-on-screen'
import type { FindingsState } from './findings-state'

export interface CheckingNoteProps {
  readonly desk: Desk
  readonly state: FindingsState
}

/** How far checking has come, or why it does not go on. Nothing once all is well. */
export function CheckingNote({ desk, state: { answer, failure } }: CheckingNoteProps) {
  const { t } = useTranslation('checks')
  const sentence = useSentence()
  const { isOff, missing, refresh } = findingsOn(desk.store)
  const off = useSyncExternalStore(isOff.subscribe, isOff.get, isOff.get)
  const lost = useSyncExternalStore(missing.subscribe, missing.get, missing.get)
  const isUnderWay = answer !== null && answer.checked < answer.of
  const without = answer?.languageTool ?? null
  if (!off && !failure && !isUnderWay && !without && lost.length === 0) return null
  return (
    <div role="status" className="grid gap-1 border-b border-hairline px-4 py-2 text-12 text-ink-2">
      {isUnderWay && <p className="num">{t('checking', { ...answer })}</p>}
      {off && <p>{t('off')}</p>}
      {lost.map((warning) => (
        <p key={warning.code}>{sentence.warning(warning)}</p>
      ))}
      {without && <p>{t('languagetool.without', { why: sentence.failure(without) })}</p>}
      {failure && (
        <p className="flex flex-wrap items-center gap-2">
          {sentence.failure(failure)}
          <Button size="small" variant="bare" onClick={refresh}>
            {t('again')}
          </Button>
        </p>
      )}
    </div>
  )
}
