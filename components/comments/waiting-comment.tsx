'use client'

import { CloudOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { makerOf, type People } from '../history/revision-names'
import { useSentence } from '../i18n/use-sentence'
import { Button } from '../ui/button'
import { CommentWords, Said } from './comment-words'
import type { CommentsStore } from './comments-store'
import { returnToDraft } from './kept-text'
import { newKey } from './open-comments'
import type { Outgoing } from './outgoing'

export interface WaitingCommentProps {
  readonly entry: Outgoing
  readonly store: CommentsStore
  readonly people: People
}

/** A comment that the server does not have: on its way, or why not, and the way back to the field. */
export function WaitingComment({ entry, store, people }: WaitingCommentProps) {
  const { t } = useTranslation('comments')
  const sentence = useSentence()
  const { comment, at, failure } = entry
  const takeBack = () => {
    const { parent, segment, text } = comment
    returnToDraft(store.document, parent ? `answer:${parent}` : newKey(segment), text)
    store.giveUp(comment.id)
  }
  return (
    <CommentWords
      by={makerOf(people.me.id, people)}
      at={at}
      note={failure === null ? t('waiting.sending') : null}
    >
      <Said text={comment.text} />
      {failure && (
        <>
          <p className="flex items-start gap-1.5 text-12 text-warning">
            <CloudOff size={14} strokeWidth={1.9} aria-hidden className="mt-0.5 shrink-0" />
            <span>
              {t('waiting.notSent')} {sentence.failure(failure)}
            </span>
          </p>
          <span className="-ms-2 flex gap-1">
            <Button size="small" variant="bare" onClick={() => store.send(comment)}>
              {t('waiting.again')}
            </Button>
            <Button size="small" variant="bare" onClick={takeBack}>
              {t('waiting.takeBack')}
            </Button>
          </span>
        </>
      )}
    </CommentWords>
  )
}
