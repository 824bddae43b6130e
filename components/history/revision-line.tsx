'use client'

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevisionEntry } from '@/lib/api/answers'
import { diff } from '@/lib/diff/hunks'
import { readableText } from '@/lib/inline/content'
import { useReasonWords } from '../review/use-reason-words'
import { classNames } from '../ui/class-names'
import { StatusIcon } from '../ui/status-icon'
import { Avatar, type AvatarPerson } from './avatar'
import { regionalLocale } from '../i18n/regional-locale'
import { momentOf } from './revision-names'

export interface RevisionLineProps {
  readonly entry: RevisionEntry
  /** The state that it was made from, as far as the list goes. */
  readonly before: RevisionEntry | null
  readonly lang: string
  readonly by: AvatarPerson
  /** Is it one end of the difference that is shown? */
  readonly role: 'from' | 'to' | null
  /** Tells whose state it is where several segments count from 0. */
  readonly showsText: boolean
  readonly onCompare: () => void
}

/** One revision: who, when, what it made of the text, and why it was sent back. */
export function RevisionLine(props: RevisionLineProps) {
  const { entry, before, lang, by, role, showsText, onCompare } = props
  const { t, i18n } = useTranslation('history')
  const reasonWords = useReasonWords()
  const { number, at, status, reason } = entry
  return (
    <li className="revision-line">
      <button
        type="button"
        aria-pressed={role !== null}
        onClick={onCompare}
        className={classNames(
          'grid w-full grid-cols-[18px_1fr_auto] gap-x-3 rounded-m px-2 py-2 text-start hover:bg-hover',
          role !== null && 'bg-sunken',
        )}
      >
        <span className="relative z-1 pt-px">
          <Avatar person={by} size="s" />
        </span>
        <span className="min-w-0">
          <span className="font-medium">{by.name}</span>{' '}
          {at !== null && (
            <span className="text-ink-2 num">
              {momentOf(at, regionalLocale(i18n.language), new Date())}
            </span>
          )}
          <span className="flex flex-wrap items-center gap-x-2.5 text-12 text-ink-2">
            <span className="inline-flex items-center gap-1">
              <StatusIcon status={status} size={14} />
              {t(entry.author === null ? 'imported' : `status.${status}`)}
            </span>
            <WhatItDid entry={entry} before={before} lang={lang} />
          </span>
          {showsText && (
            <span lang={lang} dir="auto" className="block truncate text-12 text-muted">
              {readableText(entry.target)}
            </span>
          )}
          {entry.mergedFrom && (
            <span className="mt-1 block border-s-2 border-line ps-2.5 text-12 text-ink-2">
              {t('mergedFrom')} <bdi lang={lang}>{readableText(entry.mergedFrom)}</bdi>
            </span>
          )}
          {reason !== null && (
            <span className="mt-1 block border-s-2 border-fill-rejected ps-2.5 text-ink-2">
              {reasonWords(reason)}
            </span>
          )}
        </span>
        <span className="text-12 text-ink-2 num">
          {role !== null && (
            <span
              className={classNames(
                'me-2 text-11 font-semibold',
                role === 'from' ? 'text-delete-text' : 'text-insert-text',
              )}
            >
              {t(`end.${role}`)}
            </span>
          )}
          {number}
        </span>
      </button>
    </li>
  )
}

function WhatItDid({ entry, before, lang }: Pick<RevisionLineProps, 'entry' | 'before' | 'lang'>) {
  const { t } = useTranslation('history')
  const count = useMemo(
    () => (before ? diff(before.target, entry.target, lang).hunks.length : 0),
    [before, entry, lang],
  )
  if (entry.restores !== null) return <span>{t('undoneTo', { number: entry.restores })}</span>
  if (!before) return null
  return <span>{count === 0 ? t('sameAsBefore') : t('hunks', { count })}</span>
}
