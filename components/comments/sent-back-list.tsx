'use client'

import './comments.css'
import Link from 'next/link'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SentBackEntry } from '@/lib/api/comment-answers'
import { diff } from '@/lib/diff/hunks'
import { directionOf } from '@/lib/text/direction'
import { DiffText } from '../diff/diff-text'
import { ChangedTime } from '../documents/changed-time'
import { StaticText } from '../editor/static-text'
import { makerOf, type People } from '../history/revision-names'
import { useReasonWords } from '../review/use-reason-words'
import { EmptyState } from '../ui/empty-state'
import { StatusIcon } from '../ui/status-icon'

export interface SentBackListProps {
  readonly entries: readonly SentBackEntry[]
  readonly me: People['me']
}

/** What waits for its writer, then what was settled; each opens its segment. */
export function SentBackList({ entries, me }: SentBackListProps) {
  const { t } = useTranslation(['comments', 'review'])
  const people = { me, machine: t('machine', { ns: 'review' }) }
  if (entries.length === 0)
    return <EmptyState title={t('returned.none')}>{t('returned.noneText')}</EmptyState>
  const waiting = entries.filter(({ now }) => now.status === 'rejected')
  const settled = entries.filter(({ now }) => now.status !== 'rejected')
  return (
    <>
      <Entries title={t('returned.waiting')} entries={waiting} people={people} />
      <Entries title={t('returned.settled')} entries={settled} people={people} />
    </>
  )
}

interface EntriesProps {
  readonly title: string
  readonly entries: readonly SentBackEntry[]
  readonly people: People
}

function Entries({ title, entries, people }: EntriesProps) {
  if (entries.length === 0) return null
  return (
    <section aria-label={title} className="pb-7">
      <h2>{title}</h2>
      <ul className="mt-1">
        {entries.map((entry) => (
          <Entry key={`${entry.action} ${entry.segment}`} {...{ entry, people }} />
        ))}
      </ul>
    </section>
  )
}

function Entry({ entry, people }: { readonly entry: SentBackEntry; readonly people: People }) {
  const { t } = useTranslation('comments')
  const reasonWords = useReasonWords()
  const { title, number, document, by, at, reason, isMoved } = entry
  return (
    <li className="grid max-w-[80ch] gap-1.5 border-b border-hairline py-3 last:border-b-0">
      <p className="flex flex-wrap items-center gap-x-3">
        <Link
          href={`/documents/${document}/review?segment=${number}`}
          className="inline-flex items-center rounded-s font-medium hover:text-accent coarse:-my-1.5 coarse:min-h-11"
        >
          <bdi>{t('returned.open', { title, number })}</bdi>
        </Link>
        <span className="text-muted">
          <bdi>{makerOf(by, people).name}</bdi> <ChangedTime at={at} />
        </span>
      </p>
      <p dir="auto" className="border-s-2 border-fill-rejected ps-2.5 text-ink-2">
        {reasonWords(reason)}
      </p>
      <Texts entry={entry} people={people} />
      {isMoved && <p className="text-12 text-muted">{t('returned.moved')}</p>}
    </li>
  )
}

/** The text that was sent back; once another stands there, the difference between the two. */
function Texts({ entry, people }: { readonly entry: SentBackEntry; readonly people: People }) {
  const { t } = useTranslation(['comments', 'history'])
  const { text, now, targetLang: lang } = entry
  const { hunks } = useMemo(() => diff(text, now.text, lang), [text, now, lang])
  const isApproved = now.status === 'approved' || now.status === 'final'
  const what = t(isApproved ? 'returned.approved' : 'returned.corrected')
  const name = makerOf(now.by, people).name
  const words = {
    removed: t('removed', { ns: 'history' }),
    added: t('added', { ns: 'history' }),
  }
  return (
    <>
      <p className="panel-text review-text" lang={lang} dir={directionOf(lang)}>
        {hunks.length === 0 ? (
          <StaticText content={text} />
        ) : (
          <DiffText a={text} b={now.text} hunks={hunks} words={words} />
        )}
      </p>
      {now.status !== 'rejected' && (
        <p className="flex items-center gap-1.5 text-12 text-ink-2">
          <StatusIcon status={now.status} size={14} />
          {hunks.length === 0 ? t('returned.kept') : t('returned.nowBy', { what, name })}
        </p>
      )}
    </>
  )
}
