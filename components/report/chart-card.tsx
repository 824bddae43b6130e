'use client'

import { Table2 } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/icon-button'
import { FileLink } from './file-link'

export interface ChartCardProps {
  readonly title: string
  /** Beside the title: what the shapes mean. */
  readonly legend?: ReactNode
  readonly chart: ReactNode
  /** The figures of the chart, in its place when they are asked for. */
  readonly table: ReactNode
  readonly file: string
}

/** A chart that can be read as a table, and saved as one. */
export function ChartCard({ title, legend, chart, table, file }: ChartCardProps) {
  const { t } = useTranslation('report')
  const [isTable, setTable] = useState(false)
  const id = useId()
  return (
    <section aria-labelledby={id} className="report-part is-chart">
      <header className="report-head">
        <h2 id={id}>{title}</h2>
        {legend}
        <span className="report-tools">
          <IconButton
            label={t('asTable', { title })}
            size="small"
            aria-pressed={isTable}
            onClick={() => setTable(!isTable)}
            className="aria-pressed:bg-selected aria-pressed:text-accent"
          >
            <Table2 size={14} strokeWidth={1.9} aria-hidden />
          </IconButton>
          <FileLink title={title} file={file} />
        </span>
      </header>
      {isTable ? table : chart}
    </section>
  )
}
