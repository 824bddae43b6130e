import type { CsvSkeleton } from './csv/csv'
import type { Hints } from './format'
import type { TmxSkeleton } from './tmx/write'

export type ReadingHints = Pick<Hints, 'columns' | 'languages'>

/**
 * What must be known to read a file again as it was read, told by what its format remembered of it as
 * JSON: a later guess may be another one. `sourceLang` is the document's. Loads no format.
 */
export function readingHints(format: string, skeleton: string, sourceLang: string): ReadingHints {
  switch (format) {
    case 'csv':
    case 'xlsx':
      return { columns: (JSON.parse(skeleton) as Pick<CsvSkeleton, 'columns'>).columns }
    case 'tmx': {
      const { lang } = JSON.parse(skeleton) as Pick<TmxSkeleton, 'lang'>
      return { languages: { source: sourceLang, ...(lang !== null && { target: lang }) } }
    }
    default:
      return {}
  }
}
