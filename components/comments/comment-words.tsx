'use client'

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar, type AvatarPerson } from '../history/avatar'
import { momentOf } from '../history/revision-names'
import { regionalLocale } from '../i18n/regional-locale'

export interface CommentWordsProps {
  readonly by: AvatarPerson
  readonly at: string
  readonly isUnread?: boolean
  /** Stands behind the time: edited, on its way. */
  readonly note?: string | null
  readonly children: ReactNode
}

/** Who said something, when, and what. */
export function CommentWords({ by, at, isUnread = false, note, children }: CommentWordsProps) {
  const { t, i18n } = useTranslation('comments')
  return (
    <div className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-3">
      <span className="pt-px">
        <Avatar person={by} size="s" />
      </span>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-1.5">
          <span className="font-medium">{by.name}</span>
          <span className="text-ink-2 num">
            {momentOf(at, regionalLocale(i18n.language), new Date())}
          </span>
          {note && <span className="text-12 text-muted">{note}</span>}
          {isUnread && (
            <span className="inline-flex items-center gap-1 text-12 font-medium text-accent">
              <span aria-hidden className="size-2 rounded-full bg-accent" />
              {t('thread.unread')}
            </span>
          )}
        </p>
        {children}
      </div>
    </div>
  )
}

/** What was said, as it was typed: never anything but text. */
export function Said({ text }: { readonly text: string }) {
  return (
    <p dir="auto" className="break-words whitespace-pre-wrap">
      {text}
    </p>
  )
}
