import { type ReactNode, useId } from 'react'
import { FileLink } from './file-link'

export interface TableCardProps {
  readonly title: string
  readonly legend?: ReactNode
  /** Without one there is nothing to save. */
  readonly file?: string
  readonly children: ReactNode
}

/** A part of the report that is a table by itself. */
export function TableCard({ title, legend, file, children }: TableCardProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="report-part">
      <header className="report-head">
        <h2 id={id}>{title}</h2>
        {legend}
        {file !== undefined && (
          <span className="report-tools">
            <FileLink title={title} file={file} />
          </span>
        )}
      </header>
      {children}
    </section>
  )
}
