'use client'

import { useTranslation } from 'react-i18next'
import type { RevisionEntry } from '@/lib/api/answers'
import { makerOf, type People } from '../history/revision-names'
import { useReasonWords } from '../review/use-reason-words'
import { StatusIcon } from '../ui/status-icon'
import { CommentWords } from './comment-words'

/** The states in which a segment was sent back, the oldest first. They are read from the history. */
export function returnsIn(entries: readonly RevisionEntry[]): readonly RevisionEntry[] {
  return entries.filter(({ label, reason }) => label === 'sendBack' && reason !== null).toReversed()
}

export interface ReturnedLineProps {
  readonly entry: RevisionEntry
  readonly people: People
}

/** Why a segment was sent back, among its comments. */
export function ReturnedLine({ entry, people }: ReturnedLineProps) {
  const { t } = useTranslation('comments')
  const reasonWords = useReasonWords()
  return (
    <li className="border-b border-hairline px-4 py-3">
      <CommentWords
        by={makerOf(entry.author, people)}
        at={entry.at ?? ''}
        note={t('sentBack', { number: entry.number })}
      >
        <p className="flex items-start gap-1.5">
          <span className="mt-0.5 shrink-0">
            <StatusIcon status="rejected" size={14} />
          </span>
          <span dir="auto" className="min-w-0 break-words">
            {reasonWords(entry.reason ?? '')}
          </span>
        </p>
      </CommentWords>
    </li>
  )
}
