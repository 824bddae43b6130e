'use client'

import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/select'
import { inOrder, orderOf, ORDERS } from './order'
import { tokensOf } from './tokens'

export interface OrderMenuProps {
  readonly query: string
  readonly onQuery: (query: string) => void
}

/** In which order the rows stand: a choice that writes into the query. */
export function OrderMenu({ query, onQuery }: OrderMenuProps) {
  const { t } = useTranslation('query')
  return (
    <Select
      label={t('order')}
      className="ms-2 shrink-0 text-ink-2!"
      value={orderOf(tokensOf(query))?.name ?? 'document'}
      options={ORDERS.map((value) => ({ value, label: t(`order.${value}`) }))}
      onChange={(name) => onQuery(inOrder(query, name))}
    />
  )
}
