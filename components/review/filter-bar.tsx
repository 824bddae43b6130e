'use client'

import './query/query.css'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { Chip, NoteChip } from '../ui/chip'
import type { ChipCounts } from './filters'
import { CHIP_NAMES, type ChipName, isPressed, toggled } from './query/chips'
import { OrderMenu } from './query/order-menu'
import { QueryBox } from './query/query-box'
import { QueryProblems } from './query/query-problems'

export interface FilterBarProps {
  /** What stands in the query box. */
  readonly query: string
  /** The names that `by` may take besides the usual ones. */
  readonly people: readonly string[]
  /** Ids of the checks that found something. */
  readonly checks: readonly string[]
  /** How far checking has come; null once all is checked. */
  readonly checking: Checking | null
  readonly isSearching: boolean
  /** Null until the outline has come: the chips wait without changing their width. */
  readonly counts: ChipCounts | null
  /** How many rows in sight the query would no longer choose. */
  readonly stale: number
  readonly onQuery: (query: string) => void
  readonly onRefresh: () => void
}

export interface Checking {
  readonly checked: number
  readonly of: number
}

/** Which segments to show: chips that write into a query, and the query. */
export const FilterBar = memo(function FilterBar(props: FilterBarProps) {
  const { query, counts, stale, onQuery, onRefresh } = props
  const { t } = useTranslation('review')
  return (
    <nav aria-label={t('filter.label')} className="filter-bar border-b border-hairline">
      <div className="filter-line">
        {CHIP_NAMES.map((name) => (
          <FilterChip key={name} {...{ name, query, counts, onQuery }} />
        ))}
        {props.checking && (
          <span role="status" className="shrink-0 px-1 text-12 text-muted num">
            {t('filter.checking', { ...props.checking })}
          </span>
        )}
        <OrderMenu {...{ query, onQuery }} />
        <QueryBox {...props} />
      </div>
      {stale > 0 && (
        <NoteChip>
          <span className="phone:hidden">{t('filter.stale', { count: stale })}</span>
          <Button
            size="small"
            variant="bare"
            className="-me-2 h-5 px-2 text-accent!"
            onClick={onRefresh}
          >
            {t('filter.refresh')}
          </Button>
        </NoteChip>
      )}
      <QueryProblems query={query} />
    </nav>
  )
})

interface FilterChipProps extends Pick<FilterBarProps, 'query' | 'counts' | 'onQuery'> {
  readonly name: ChipName
}

function FilterChip({ name, query, counts, onQuery }: FilterChipProps) {
  const { t, i18n } = useTranslation('review')
  const isOn = isPressed(name, query)
  const isNone = counts?.[name] === 0 && !isOn
  return (
    <Chip
      pressed={isOn}
      onPress={() => onQuery(toggled(name, query))}
      disabled={counts === null}
      count={counts ? new Intl.NumberFormat(i18n.language).format(counts[name]) : '\u2007'}
    >
      <span className={isNone ? 'text-muted' : undefined}>{t(`filter.${name}`)}</span>
    </Chip>
  )
}
