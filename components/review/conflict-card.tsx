'use client'

import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { diff } from '@/lib/diff/hunks'
import { plainText } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { DiffText } from '../diff/diff-text'
import { useSentence } from '../i18n/use-sentence'
import { Button } from '../ui/button'
import type { Conflict } from './conflicts'
import type { Script } from './segment-row'

export interface ConflictCardProps {
  readonly conflict: Conflict
  readonly theirs: Content
  readonly target: Script
  readonly onMine: () => void
  readonly onTheirs: () => void
}

/** Two texts for one segment: theirs stands, mine is kept here until one is chosen. */
export function ConflictCard({ conflict, theirs, target, onMine, onTheirs }: ConflictCardProps) {
  const { t } = useTranslation('review')
  const sentence = useSentence()
  const { hunks } = useMemo(
    () => diff(theirs, conflict.mine, target.lang),
    [theirs, conflict, target],
  )
  const copy = () => void navigator.clipboard.writeText(plainText(conflict.mine))
  return (
    <section className="flow-card" aria-label={t('conflict.title')}>
      <p className="flex items-center gap-1.5 px-2.5 pt-2.5 font-semibold">
        <TriangleAlert size={16} strokeWidth={1.75} aria-hidden className="text-warning" />
        {t('conflict.title')}
      </p>
      <p className="px-2.5 ps-8 pt-0.5 text-ink-2">{sentence.failure(conflict.failure)}</p>
      <p className="px-2.5 ps-8 pt-0.5 text-12 text-muted">{t('conflict.legend')}</p>
      <div className="mx-2.5 mt-2 rounded-s bg-sunken px-2.5 py-1.5">
        <p className="panel-text review-text" {...target}>
          <DiffText
            a={theirs}
            b={conflict.mine}
            hunks={hunks}
            words={{ removed: t('conflict.theirs'), added: t('conflict.mine') }}
          />
        </p>
      </div>
      <div className="flex flex-wrap gap-1.5 p-2.5">
        <Button size="small" onClick={onTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
        {conflict.canReplace && (
          <Button size="small" onClick={onMine}>
            {t('conflict.takeMine')}
          </Button>
        )}
        <Button size="small" variant="bare" onClick={copy}>
          {t('conflict.copyMine')}
        </Button>
      </div>
    </section>
  )
}
