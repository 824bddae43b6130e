'use client'

import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

export interface WorkbenchEmptyProps {
  readonly query: string
  readonly onShowAll: () => void
}

/** In the place of the rows, when the query has none: says which query, and takes it away. */
export function WorkbenchEmpty({ query, onShowAll }: WorkbenchEmptyProps) {
  const { t } = useTranslation('review')
  const words = useTranslation('query').t
  return (
    <div role="row" className="pt-16">
      <div role="gridcell">
        <EmptyState
          title={t('empty.title')}
          actions={<Button onClick={onShowAll}>{t('empty.showAll')}</Button>}
        >
          {words('empty.text', { query })}
        </EmptyState>
      </div>
    </div>
  )
}
