'use client'

import { MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../ui/class-names'
import { useCommentCount } from './use-comments'

/** How many comments a row has; a dot where some are unread. It listens for itself, not the row. */
export function CommentMark({ segment }: { readonly segment: string }) {
  const { t } = useTranslation('comments')
  const count = useCommentCount(segment)
  if (!count) return null
  const [, total, open, unread] = count
  const words = [
    t('mark.total', { count: total }),
    unread > 0 && t('mark.unread', { count: unread }),
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <span
      title={words}
      className={classNames(
        'inline-flex items-center gap-1 num',
        open > 0 ? 'text-ink-2' : 'text-muted',
      )}
    >
      <span className="relative">
        <MessageSquare size={14} strokeWidth={1.9} role="img" aria-label={words} />
        {unread > 0 && (
          <span aria-hidden className="absolute -end-1 -top-1 size-2 rounded-full bg-accent" />
        )}
      </span>
      <span aria-hidden>{total}</span>
    </span>
  )
}
