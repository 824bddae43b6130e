'use client'

import { ArrowDownUp, ArrowDownWideNarrow } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button'
import { Menu, MenuChoice } from '../../ui/menu'
import { inOrder, orderOf, ORDERS } from './order'
import { tokensOf } from './tokens'

export interface OrderMenuProps {
  readonly query: string
  readonly onQuery: (query: string) => void
}

/** In which order the rows stand: a choice that writes into the query. */
export function OrderMenu({ query, onQuery }: OrderMenuProps) {
  const { t } = useTranslation('query')
  const name = orderOf(tokensOf(query))?.name ?? 'document'
  const Icon = name === 'document' ? ArrowDownUp : ArrowDownWideNarrow
  return (
    <Menu
      align="start"
      trigger={
        <IconButton
          label={t('order.now', { order: t(`order.${name}`) })}
          className={name === 'document' ? 'order-button' : 'order-button text-accent!'}
        >
          <Icon size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
    >
      <MenuChoice
        closes
        label={t('order')}
        value={name}
        options={ORDERS.map((value) => ({ value, label: t(`order.${value}`) }))}
        onChange={(next) => onQuery(inOrder(query, next))}
      />
    </Menu>
  )
}
