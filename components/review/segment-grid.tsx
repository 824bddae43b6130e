'use client'

import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languageName } from '@/lib/i18n/sentence'

export interface SegmentGridProps {
  readonly total: number
  readonly sourceLang: string
  readonly targetLang: string
  readonly children: ReactNode
}

/** The two columns under their heads. */
export function SegmentGrid({ total, sourceLang, targetLang, children }: SegmentGridProps) {
  const { t } = useTranslation('review')
  return (
    <main className="segment-grid" role="main">
      <div
        role="grid"
        aria-label={t('grid.label')}
        aria-rowcount={total + 1}
        aria-multiselectable="true"
        className="contents"
      >
        <Heads {...{ sourceLang, targetLang }} />
        {children}
      </div>
    </main>
  )
}

type HeadsProps = Pick<SegmentGridProps, 'sourceLang' | 'targetLang'>

const Heads = memo(function Heads({ sourceLang, targetLang }: HeadsProps) {
  const { t, i18n } = useTranslation('review')
  const head = (side: 'source' | 'target', lang: string) => (
    <span role="columnheader" className={`${side}-side truncate`}>
      <b className="font-medium text-ink-2">{t(`head.${side}`)}</b> ·{' '}
      {languageName(i18n.language, lang)}
    </span>
  )
  return (
    <div role="row" aria-rowindex={1} className="segment-heads segment-columns">
      {head('source', sourceLang)}
      {head('target', targetLang)}
    </div>
  )
})
