'use client'

import { useTranslation } from 'react-i18next'
import type { Content } from '@/lib/model/content'
import { DiffText, type DiffWords } from './diff-text'
import { DiffToggles } from './diff-toggles'
import { useDiff } from './use-diff'

export interface DiffViewProps {
  readonly a: Content
  readonly b: Content
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly words: DiffWords
  /** Stands where there is no difference. */
  readonly same: string
}

/** The difference of two texts to look at, with the choice of how it is drawn. */
export function DiffView({ a, b, lang, dir, words, same }: DiffViewProps) {
  const { t } = useTranslation('diff')
  const shown = useDiff(a, b, lang)
  if (!shown || shown.hunks.length === 0) return <p className="text-muted">{same}</p>
  const { hunks, exact, moves } = shown
  return (
    <>
      <div className="panel-text review-text" lang={lang} dir={dir}>
        <DiffText {...{ a, b, hunks, moves, words }} isNumbered />
      </div>
      {!exact && <p className="mt-2 text-12 text-muted">{t('oneBlock')}</p>}
      <div className="mt-2 flex gap-1">
        <DiffToggles />
      </div>
    </>
  )
}
