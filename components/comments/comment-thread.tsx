'use client'

import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommentThread, CommentView } from '@/lib/api/comment-answers'
import type { Result } from '@/lib/model/result'
import { diff } from '@/lib/diff/hunks'
import { mapRange } from '@/lib/diff/map-range'
import { readableText, slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { makerOf, type People } from '../history/revision-names'
import { Button } from '../ui/button'
import { CommentField } from './comment-field'
import { CommentWords, Said } from './comment-words'
import type { CommentsStore } from './comments-store'

export interface ThreadProps {
  readonly thread: CommentThread
  readonly store: CommentsStore
  readonly people: People
  /** The text that stands there now; null while it is on its way. */
  readonly now: Content | null
  readonly lang: string
  /** Says what was done, or why it could not be. */
  readonly onDone: (key: 'resolved' | 'reopened' | 'edited' | 'deleted', done: Result<null>) => void
  /** Answers that have not reached the server. */
  readonly waiting: ReactNode
}

/** A comment with its answers, and what can be done about them. */
export function Thread(props: ThreadProps) {
  const { thread, store, lang, onDone, waiting } = props
  const { t } = useTranslation('comments')
  const [isAnswering, setAnswering] = useState(false)
  const isResolved = thread.resolvedAt !== null
  const resolve = () =>
    void store
      .resolve(thread.id, !isResolved)
      .then((done) => onDone(isResolved ? 'reopened' : 'resolved', done))
  const answer = (text: string) => {
    const { id: parent, segment, number } = thread
    store.send({ id: crypto.randomUUID(), segment, number, parent, text })
    setAnswering(false)
  }
  return (
    <li className="grid gap-2 border-b border-hairline px-4 py-3">
      <Quote {...props} />
      <OneComment {...props} comment={thread} />
      {(thread.answers.length > 0 || waiting) && (
        <ul className="grid gap-2 ps-[30px]" aria-label={t('thread.answers')}>
          {thread.answers.map((comment) => (
            <li key={comment.id}>
              <OneComment {...props} comment={comment} />
            </li>
          ))}
          {waiting}
        </ul>
      )}
      <div className="ps-[30px]">
        {isAnswering ? (
          <CommentField
            document={store.document}
            draftKey={`answer:${thread.id}`}
            label={t('field.answer')}
            send={t('field.sendAnswer')}
            focuses
            lang={lang}
            onSend={answer}
            onCancel={() => setAnswering(false)}
          />
        ) : (
          <span className="-ms-2 flex gap-1">
            <Button size="small" variant="bare" onClick={() => setAnswering(true)}>
              {t('thread.answer')}
            </Button>
            <Button size="small" variant="bare" onClick={resolve}>
              {t(isResolved ? 'thread.reopen' : 'thread.resolve')}
            </Button>
          </span>
        )}
      </div>
    </li>
  )
}

/** The words that a thread is about, as they were, with a word about what became of them. */
function Quote({ thread: { about }, now, lang }: ThreadProps) {
  const { t } = useTranslation('comments')
  const isGone = useMemo(() => {
    if (!about || !now) return false
    const { start, end } = mapRange(diff(about.text, now, lang).hunks, about)
    return start === end
  }, [about, now, lang])
  if (!about) return null
  return (
    <div>
      <p className="comment-quote review-text" lang={lang} dir="auto">
        {readableText(slice(about.text, about.start, about.end))}
      </p>
      {isGone && <p className="mt-1 text-12 text-muted">{t('thread.gone')}</p>}
    </div>
  )
}

function OneComment(props: ThreadProps & { readonly comment: CommentView }) {
  const { comment, store, people, lang, onDone } = props
  const { t } = useTranslation('comments')
  const [isEditing, setEditing] = useState(false)
  const { id, author, at, text, editedAt, isDeleted, isRead } = comment
  const isMine = author === people.me.id && !isDeleted
  const edit = (words: string) =>
    void store.edit(id, words).then((done) => {
      if (done.ok) setEditing(false)
      onDone('edited', done)
    })
  const remove = () => void store.remove(id).then((done) => onDone('deleted', done))
  return (
    <CommentWords
      by={makerOf(author, people)}
      at={at}
      isUnread={!isRead && !isDeleted}
      note={editedAt !== null && !isDeleted ? t('thread.edited') : null}
    >
      {isDeleted && <p className="text-muted">{t('thread.deleted')}</p>}
      {!isDeleted && !isEditing && <Said text={text} />}
      {isEditing && (
        <CommentField
          document={store.document}
          draftKey={`edit:${id}`}
          label={t('field.edit')}
          send={t('field.save')}
          first={text}
          focuses
          lang={lang}
          onSend={edit}
          onCancel={() => setEditing(false)}
        />
      )}
      {isMine && !isEditing && (
        <span className="-ms-2 flex gap-1">
          <Button size="small" variant="bare" onClick={() => setEditing(true)}>
            {t('thread.edit')}
          </Button>
          <Button size="small" variant="bare" onClick={remove}>
            {t('thread.delete')}
          </Button>
        </span>
      )}
    </CommentWords>
  )
}
