import type { ReactNode } from 'react'
import { ScrollArea } from './scroll-area'

export interface ReportColumn<T> {
  readonly name: string
  readonly cell: (row: T) => ReactNode
  /** Figures stand below each other at the end of their column. */
  readonly isFigure?: boolean
  /** For sight alone: the bars, whose figures stand beside them. */
  readonly isBar?: boolean
  /** Left out where there is no room. */
  readonly isExtra?: boolean
}

export interface ReportTableProps<T> {
  /** What the table shows, for those who come to it by ear. */
  readonly caption: string
  readonly columns: readonly ReportColumn<T>[]
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string
  /** The last row: all together. */
  readonly total?: T | undefined
}

/** A table whose first column names its rows. */
export function ReportTable<T>({ caption, columns, rows, keyOf, total }: ReportTableProps<T>) {
  return (
    <ScrollArea label={caption}>
      <table className="report-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={classOf(column)}>
                {column.isBar ? <span className="sr-only">{column.name}</span> : column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={keyOf(row)} row={row} columns={columns} />
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <Row row={total} columns={columns} />
          </tfoot>
        )}
      </table>
    </ScrollArea>
  )
}

function Row<T>({ row, columns }: { readonly row: T } & Pick<ReportTableProps<T>, 'columns'>) {
  return (
    <tr>
      {columns.map((column, n) => {
        const Cell = n === 0 ? 'th' : 'td'
        return (
          <Cell key={column.name} scope={n === 0 ? 'row' : undefined} className={classOf(column)}>
            {column.isFigure ? <bdi>{column.cell(row)}</bdi> : column.cell(row)}
          </Cell>
        )
      })}
    </tr>
  )
}

function classOf<T>({ isFigure, isBar, isExtra }: ReportColumn<T>): string | undefined {
  const names = [isFigure && 'is-figure', isBar && 'is-bar', isExtra && 'is-extra'].filter(Boolean)
  return names.length > 0 ? names.join(' ') : undefined
}
