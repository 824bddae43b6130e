'use client'

import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

/** In the place of the rows, when the chosen filter has none. */
export function WorkbenchEmpty({ onShowAll }: { readonly onShowAll: () => void }) {
  const { t } = useTranslation('review')
  return (
    <div role="row" className="pt-16">
      <div role="gridcell">
        <EmptyState
          title={t('empty.title')}
          actions={<Button onClick={onShowAll}>{t('empty.showAll')}</Button>}
        />
      </div>
    </div>
  )
}
