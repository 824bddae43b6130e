'use client'

import './comments.css'
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevisionEntry } from '@/lib/api/answers'
import type { CommentThread } from '@/lib/api/comment-answers'
import type { Content } from '@/lib/model/content'
import type { People } from '../history/revision-names'
import type { Revisions } from '../history/use-revisions'
import { useSentence } from '../i18n/use-sentence'
import { LiveRegion } from '../ui/live-region'
import { Spinner } from '../ui/spinner'
import { CommentField } from './comment-field'
import { Thread, type ThreadProps } from './comment-thread'
import type { CommentsStore } from './comments-store'
import { newKey } from './open-comments'
import { ReturnedLine, returnsIn } from './returned-line'
import { WaitingComment } from './waiting-comment'

export interface CommentsPanelProps {
  readonly store: CommentsStore
  readonly segment: string
  /** Number of the revision that a new comment names; null while the text is on its way. */
  readonly revision: number | null
  readonly now: Content | null
  readonly people: People
  readonly lang: string
  readonly revisions: Revisions
}

/** What was said of the active segment, why it was sent back, and the field for a new comment. */
export function CommentsPanel(props: CommentsPanelProps) {
  const { store, segment, revision, lang, people, revisions } = props
  const { t } = useTranslation('comments')
  const [told, setTold] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const shown = useSyncExternalStore(store.shown.subscribe, store.shown.get, store.shown.get)
  const threads = shown.segment === segment ? shown.threads : null
  useReading(store, threads, root)
  const send: Parameters<typeof CommentField>[0]['onSend'] = (text, place) => {
    const span = place && { start: place.start, end: place.end }
    const number = place?.number ?? revision ?? 0
    store.send({ id: crypto.randomUUID(), segment, number, text, ...(span && { span }) })
    setTold(t('told.sent'))
  }
  return (
    <div ref={root} className="flex min-h-0 flex-1 flex-col">
      <LiveRegion>{told}</LiveRegion>
      <div className="min-h-0 flex-1 overflow-y-auto [scrollbar-width:thin]">
        <Threads
          {...{ store, segment, people, lang, threads }}
          failure={shown.segment === segment ? shown.failure : null}
          now={props.now}
          returns={returnsIn(revisions.entries ?? [])}
          onTold={setTold}
        />
      </div>
      <div className="new-comment border-t border-hairline p-4">
        <CommentField
          key={segment}
          document={store.document}
          draftKey={newKey(segment)}
          label={t('field.new')}
          send={t('field.send')}
          lang={lang}
          onSend={send}
        />
        <p className="mt-2 text-12 text-muted">{t('field.hint')}</p>
      </div>
    </div>
  )
}

interface ThreadsProps extends Pick<
  CommentsPanelProps,
  'store' | 'segment' | 'people' | 'lang' | 'now'
> {
  readonly threads: readonly CommentThread[] | null
  readonly failure: Parameters<ReturnType<typeof useSentence>['failure']>[0] | null
  readonly returns: readonly RevisionEntry[]
  readonly onTold: (words: string) => void
}

function Threads(props: ThreadsProps) {
  const { store, segment, people, threads, failure, returns, onTold } = props
  const { t } = useTranslation('comments')
  const sentence = useSentence()
  const outgoing = useSyncExternalStore(
    store.outgoing.subscribe,
    store.outgoing.get,
    store.outgoing.get,
  )
  // For a moment a comment is on both lists: read from the server, and not yet taken off the device.
  const read = new Set(
    (threads ?? []).flatMap(({ id, answers }) => [id, ...answers.map((a) => a.id)]),
  )
  const waiting = outgoing.filter(({ comment }) => !read.has(comment.id))
  const onDone: ThreadProps['onDone'] = (key, done) =>
    onTold(done.ok ? t(`told.${key}`) : sentence.failure(done.failure))
  const line = (entry: (typeof waiting)[number]) => (
    <li key={entry.comment.id}>
      <WaitingComment {...{ entry, store, people }} />
    </li>
  )
  const thread = (one: CommentThread) => {
    const answers = waiting.filter(({ comment }) => comment.parent === one.id)
    return (
      <Thread
        key={one.id}
        {...props}
        thread={one}
        onDone={onDone}
        waiting={answers.length > 0 && answers.map(line)}
      />
    )
  }
  const fresh = waiting.filter(
    ({ comment }) => comment.segment === segment && comment.parent === undefined,
  )
  const open = (threads ?? []).filter(({ resolvedAt }) => resolvedAt === null)
  const done = (threads ?? []).filter(({ resolvedAt }) => resolvedAt !== null)
  const isEmpty = threads?.length === 0 && fresh.length + returns.length === 0
  return (
    <>
      {failure && <p className="p-4 text-ink-2">{sentence.failure(failure)}</p>}
      {!failure && !threads && (
        <p className="flex items-center gap-2 p-4 text-muted">
          <Spinner /> {t('loading')}
        </p>
      )}
      {isEmpty && <p className="p-4 text-ink-2">{t('none')}</p>}
      <ul aria-label={t('open')}>
        {returns.map((entry) => (
          <ReturnedLine key={entry.action} {...{ entry, people }} />
        ))}
        {open.map(thread)}
        {fresh.map((entry) => (
          <li key={entry.comment.id} className="border-b border-hairline px-4 py-3">
            <WaitingComment {...{ entry, store, people }} />
          </li>
        ))}
      </ul>
      {done.length > 0 && (
        <details className="comments-done">
          <summary className="px-4 py-3 text-12 font-medium text-muted">
            {t('done', { count: done.length })}
          </summary>
          <ul aria-label={t('done', { count: done.length })}>{done.map(thread)}</ul>
        </details>
      )}
    </>
  )
}

/** What has been before one's eyes for a moment has been read; the dots stay until one looks again. */
function useReading(
  store: CommentsStore,
  threads: readonly CommentThread[] | null,
  root: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const all = (threads ?? []).flatMap((thread) => [thread, ...thread.answers])
    const unread = all.filter(({ isRead, isDeleted }) => !isRead && !isDeleted)
    if (unread.length === 0) return
    const timer = setTimeout(() => {
      if (root.current?.offsetParent) store.markRead(unread.map(({ id }) => id))
    }, READ_MS)
    return () => clearTimeout(timer)
  }, [store, threads, root])
}

const READ_MS = 1200
