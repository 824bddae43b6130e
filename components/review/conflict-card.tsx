'use client'

import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { diff } from '@/lib/diff/hunks'
import { readableText } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Revision } from '@/lib/model/review'
import { DiffText } from '../diff/diff-text'
import type { AvatarPerson } from '../history/avatar'
import { useSentence } from '../i18n/use-sentence'
import { Button } from '../ui/button'
import type { Conflict } from './conflicts'
import type { Script } from './segment-row'
import { isDecided } from './settle'
import { ThreeWay, useBase } from './three-way'

export interface ConflictCardProps {
  readonly conflict: Conflict
  readonly document: string
  readonly theirs: Revision
  /** Whoever made theirs. */
  readonly by: AvatarPerson
  readonly target: Script
  readonly joiner: string
  readonly onTheirs: () => void
  /** A text takes the place of theirs; `told` is what to say, and editing may go on with it. */
  readonly onText: (text: Content, told: string, goesOn: boolean) => void
}

/** Two texts for one segment: theirs stands, mine is kept here until one is chosen. */
export function ConflictCard(props: ConflictCardProps) {
  const { conflict, theirs, by, target, joiner, onTheirs, onText } = props
  const { t } = useTranslation('review')
  const sentence = useSentence()
  const base = useBase(props.document, conflict)
  const copy = () => void navigator.clipboard.writeText(readableText(conflict.mine))
  return (
    <section className="flow-card" aria-label={t('conflict.title')}>
      <p className="flex items-center gap-1.5 px-2.5 pt-2.5 font-semibold">
        <TriangleAlert size={16} strokeWidth={1.75} aria-hidden className="text-warning" />
        {t('conflict.title')}
      </p>
      <p className="px-2.5 ps-8 pt-0.5 text-ink-2">{sentence.failure(conflict.failure)}</p>
      {base ? (
        <ThreeWay
          {...{ base, joiner, target }}
          mine={conflict.mine}
          theirs={theirs.target}
          theirName={by.name}
          isDecided={isDecided(theirs.status)}
          onMerged={(text, goesOn) => onText(text, 'told.mergeTaken', goesOn)}
        />
      ) : (
        <TwoTexts mine={conflict.mine} theirs={theirs.target} target={target} />
      )}
      <div className="flex flex-wrap gap-1.5 p-2.5">
        <Button size="small" onClick={onTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
        {conflict.canReplace && (
          <Button size="small" onClick={() => onText(conflict.mine, 'told.mineTaken', false)}>
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

interface TwoTextsProps {
  readonly mine: Content
  readonly theirs: Content
  readonly target: Script
}

/** Where the text that both began from cannot be had: a merge or split came between. */
function TwoTexts({ mine, theirs, target }: TwoTextsProps) {
  const { t } = useTranslation('review')
  const { hunks } = useMemo(() => diff(theirs, mine, target.lang), [theirs, mine, target.lang])
  return (
    <>
      <p className="px-2.5 ps-8 pt-0.5 text-12 text-muted">{t('conflict.legend')}</p>
      <div className="mx-2.5 mt-2 rounded-s bg-sunken px-2.5 py-1.5">
        <p className="panel-text review-text" {...target}>
          <DiffText
            a={theirs}
            b={mine}
            hunks={hunks}
            words={{ removed: t('conflict.theirs'), added: t('conflict.mine') }}
          />
        </p>
      </div>
    </>
  )
}
