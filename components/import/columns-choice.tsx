'use client'

import { useTranslation } from 'react-i18next'
import type { Columns } from '@/lib/formats/format'
import { Checkbox } from '../ui/checkbox'
import { Select } from '../ui/select'
import type { TableReport } from './pane-input'

export interface ColumnsChoiceProps {
  readonly table: TableReport
  readonly onChange: (columns: Columns) => void
}

/** Which columns of a table hold the two texts. Choosing the other one's column exchanges them. */
export function ColumnsChoice({ table: { columns, names }, onChange }: ColumnsChoiceProps) {
  const { t } = useTranslation('import')
  const { source, target, hasHeader } = columns
  const options = names.map((name, n) => ({
    value: String(n),
    label: t('columns.one', { number: n + 1, name }),
  }))
  const choose = (side: 'source' | 'target') => (value: string) => {
    const next = Number(value)
    const other = side === 'source' ? target : source
    const moved = other === next ? columns[side] : other
    onChange({ source: moved, target: moved, hasHeader, [side]: next })
  }
  return (
    <div
      role="group"
      aria-label={t('columns')}
      className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1 text-ink-2"
    >
      {(['source', 'target'] as const).map((side) => (
        <span key={side} className="flex items-center gap-2">
          {t(`columns.${side}`)}
          <Select
            label={t(`columns.${side}`)}
            value={String(columns[side])}
            options={options}
            onChange={choose(side)}
          />
        </span>
      ))}
      <Checkbox
        checked={hasHeader}
        onChange={(checked) => onChange({ ...columns, hasHeader: checked })}
      >
        {t('columns.header')}
      </Checkbox>
    </div>
  )
}
