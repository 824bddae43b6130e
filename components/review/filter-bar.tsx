'use client'

import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { Chip, NoteChip } from '../ui/chip'
import { type Filter, type FilterCounts, FILTERS } from './filters'

export interface FilterBarProps {
  readonly chosen: Filter
  /** Null until the outline has come: the chips wait without changing their width. */
  readonly counts: FilterCounts | null
  /** How many rows in sight the filter would no longer choose. */
  readonly stale: number
  readonly onChoose: (filter: Filter) => void
}

export const FilterBar = memo(function FilterBar(props: FilterBarProps) {
  const { chosen, counts, stale, onChoose } = props
  const { t, i18n } = useTranslation('review')
  const figure = new Intl.NumberFormat(i18n.language)
  return (
    <nav
      aria-label={t('filter.label')}
      className="filter-bar flex min-w-0 items-center border-b border-hairline pe-4"
    >
      <div className="flex min-w-0 flex-1 items-center gap-0.5 overflow-x-auto px-2.5 py-2 [scrollbar-width:none] phone:py-1">
        {FILTERS.map((filter) => (
          <Chip
            key={filter}
            pressed={filter === chosen}
            onPress={() => onChoose(filter)}
            disabled={counts === null}
            count={counts ? figure.format(counts[filter]) : '\u2007'}
          >
            <span
              className={counts?.[filter] === 0 && filter !== chosen ? 'text-muted' : undefined}
            >
              {t(`filter.${filter}`)}
            </span>
          </Chip>
        ))}
      </div>
      {stale > 0 && (
        <NoteChip>
          <span className="phone:hidden">{t('filter.stale', { count: stale })}</span>
          <Button
            size="small"
            variant="bare"
            className="-me-2 h-5 px-2 text-accent!"
            onClick={() => onChoose(chosen)}
          >
            {t('filter.refresh')}
          </Button>
        </NoteChip>
      )}
    </nav>
  )
})
