'use client'

import './errors-panel.css'
import { Highlighter } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Desk } from '../review/desk'
import { rankOf } from '../review/document-cache'
import { KeyHint } from '../review/key-hint'
import { useDocumentPart } from '../review/use-document'
import type { Script } from '../review/segment-row'
import { Button } from '../ui/button'
import { errorGroups } from './error-groups'
import { ErrorLine } from './error-line'
import { ErrorsExport } from './errors-export'
import { markError } from './mark-error'
import { ScoreCard } from './score-card'
import { useAnnotationsPart } from './use-annotations'
import { useErrorWords } from './use-error-words'

export interface ErrorsPanelProps {
  readonly desk: Desk
  readonly segment: string
  readonly source: Script
  readonly target: Script
}

/** The errors marked in the document: what they cost, and each under its category. */
export function ErrorsPanel(props: ErrorsPanelProps) {
  const { desk, segment } = props
  const { t } = useTranslation('errors')
  const { categoryName } = useErrorWords()
  const list = useAnnotationsPart((state) => state.list)
  const shown = useDocumentPart(desk.store, (state) => state.shown)
  const groups = useMemo(() => errorGroups(list, (id) => rankOf(shown, id)), [list, shown])
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 overflow-y-auto pb-4 [scrollbar-width:thin]">
        <ScoreCard desk={desk} list={list} />
        {list.length === 0 && <p className="px-4 py-3 text-ink-2">{t('panel.none')}</p>}
        {groups.map(({ category, errors }) => (
          <section key={category} aria-label={categoryName(category)}>
            <h3 className="errors-head">
              {categoryName(category)}
              <span className="num">{errors.length}</span>
            </h3>
            <ul>
              {errors.map(({ error, number }) => (
                <ErrorLine
                  key={error.id}
                  {...props}
                  {...{ error, number }}
                  isHere={error.on.includes(segment)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-2 border-t border-hairline p-3">
        <Button size="small" onClick={() => markError(desk)}>
          <Highlighter size={14} strokeWidth={1.75} aria-hidden />
          {t('panel.mark')}
          <KeyHint command="markError" mode="navigate" />
        </Button>
        {list.length > 0 && <ErrorsExport document={desk.store.state().info.id} />}
      </div>
    </div>
  )
}
