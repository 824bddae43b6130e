'use client'

import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hunk } from '@/lib/diff/hunks'
import type { Content } from '@/lib/model/content'
import { Avatar, type AvatarPerson } from '../history/avatar'
import { Select, type SelectOption } from '../ui/select'
import { DiffText } from './diff-text'

export interface DiffStripProps {
  readonly baseline: Content
  readonly text: Content
  readonly hunks: readonly Hunk[]
  /** False when the texts were too far apart for a word by word diff. */
  readonly exact: boolean
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Who made the text that is shown. */
  readonly by: AvatarPerson
  readonly chosen: string
  readonly baselines: readonly SelectOption<string>[]
  readonly onChoose: (baseline: string) => void
}

/** What was changed, below the active row: one running text in the measure of the target. */
export function DiffStrip(props: DiffStripProps) {
  const { baseline, text, hunks, exact, lang, dir, by } = props
  const { t } = useTranslation('review')
  return (
    <div role="gridcell" className="diff-strip segment-columns">
      <div className="diff-who">
        <Avatar person={by} size="s" />
      </div>
      <div className="diff-facts">
        <span>{t('diff.against')}</span>
        <BaselineChoice
          chosen={props.chosen}
          baselines={props.baselines}
          onChoose={props.onChoose}
        />
        {hunks.length > 0 && (
          <span className="num">{t('diff.hunks', { count: hunks.length })}</span>
        )}
        {!exact && <span>{t('diff.tooFarApart')}</span>}
      </div>
      {hunks.length === 0 ? (
        <p className="diff-text text-muted">{t(asItIs(props.chosen))}</p>
      ) : (
        <div className="diff-text review-text" lang={lang} dir={dir}>
          <DiffText
            a={baseline}
            b={text}
            hunks={hunks}
            isNumbered
            words={{ removed: t('diff.removed'), added: t('diff.added') }}
          />
        </div>
      )}
    </div>
  )
}

type ChoiceProps = Pick<DiffStripProps, 'chosen' | 'baselines' | 'onChoose'>

/** A choice only where there is one: most rows have the machine's text alone. */
const BaselineChoice = memo(function BaselineChoice(props: ChoiceProps) {
  const { chosen, baselines, onChoose } = props
  const { t } = useTranslation('review')
  if (baselines.length < 2) return <span className="text-ink-2">{baselines[0]?.label}</span>
  return (
    <Select
      label={t('diff.baseline')}
      value={chosen}
      options={baselines}
      onChange={onChoose}
      className="text-12 baseline-choice"
    />
  )
})

function asItIs(chosen: string): string {
  return chosen === 'machine' ? 'diff.asMachine' : 'diff.same'
}
