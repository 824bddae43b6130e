'use client'

import type { RevisionEntry } from '@/lib/api/answers'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Content } from '@/lib/model/content'
import { Avatar, type AvatarPerson } from '../history/avatar'
import type { BaselineChoice } from './baseline'
import { BaselineMenu } from './baseline-menu'
import { DiffText } from './diff-text'
import { DiffToggles } from './diff-toggles'
import { HunkBar, type HunkRun } from './hunk-bar'
import type { ShownDiff } from './use-diff'

export interface DiffStripProps {
  /** Null while it is on its way. */
  readonly baseline: Content | null
  readonly text: Content
  readonly shown: ShownDiff | null
  /** Index of the hunk that the keys speak of. */
  readonly current: number
  readonly run: HunkRun
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Who made the text that is shown. */
  readonly by: AvatarPerson
  readonly me: { readonly id: string; readonly name: string }
  readonly choice: BaselineChoice
  /** The machine's text stands in for a baseline that this segment has not. */
  readonly isInstead: boolean
  readonly own: readonly RevisionEntry[] | null
  readonly hasSeen: boolean
  readonly onChoose: (choice: BaselineChoice) => void
}

/** What was changed, below the active row: one running text in the measure of the target. */
export function DiffStrip(props: DiffStripProps) {
  const { shown, current, run, by, me, isInstead, choice, own, hasSeen, onChoose } = props
  return (
    <div role="gridcell" className="diff-strip segment-columns">
      <Who by={by} />
      <Facts
        {...{ current, run, me, isInstead, choice, own, hasSeen, onChoose }}
        count={shown?.hunks.length ?? 0}
        isExact={shown?.exact !== false}
      />
      <StripText {...props} />
    </div>
  )
}

const Who = memo(function Who({ by }: Pick<DiffStripProps, 'by'>) {
  return (
    <div className="diff-who">
      <Avatar person={by} size="s" />
    </div>
  )
})

type OwnFacts = 'current' | 'run' | 'me' | 'isInstead' | 'choice' | 'own' | 'hasSeen' | 'onChoose'

interface FactsProps extends Pick<DiffStripProps, OwnFacts> {
  readonly count: number
  readonly isExact: boolean
}

/** What the text is compared with, and what can be done; most letters typed leave it as it is. */
const Facts = memo(function Facts({ count, isExact, ...props }: FactsProps) {
  const { current, run, isInstead, choice } = props
  const { t } = useTranslation('review')
  const { t: tDiff } = useTranslation('diff')
  return (
    <div className="diff-facts">
      <span>{t('diff.against')}</span>
      <BaselineMenu {...props} />
      {count > 0 && <span className="num">{t('diff.hunks', { count })}</span>}
      {isInstead && <span>{tDiff(`none.${choice.kind}`)}</span>}
      {!isExact && <span>{tDiff('oneBlock')}</span>}
      {count > 0 && <HunkBar {...{ current, count, run }} />}
      <span className="inline-flex gap-0.5">
        <DiffToggles />
      </span>
    </div>
  )
})

function StripText({ baseline, text, shown, current, run, choice, lang, dir }: DiffStripProps) {
  const { t } = useTranslation('review')
  const { t: tDiff } = useTranslation('diff')
  if (!shown || !baseline) return <p className="diff-text text-muted">{tDiff('reading')}</p>
  const { hunks, moves } = shown
  if (hunks.length === 0) {
    const key = choice.kind === 'machine' ? 'diff.asMachine' : 'diff.same'
    return <p className="diff-text text-muted">{t(key)}</p>
  }
  return (
    <div className="diff-text review-text" lang={lang} dir={dir}>
      <DiffText
        a={baseline}
        b={text}
        {...{ hunks, moves, current }}
        isNumbered
        onPick={run.onPick}
        words={{ removed: t('diff.removed'), added: t('diff.added') }}
      />
    </div>
  )
}
