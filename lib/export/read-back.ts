import { readTable } from '@/lib/formats/csv/delimiter'
import type { Row } from '@/lib/formats/csv/read'
import type { ExportFormat } from '@/lib/model/export'
import { restored } from '@/lib/text/formula-cells'
import { segmentsInTable } from './docx/read-table'
import { segmentsInPage } from './html/read-page'
import type { SegmentBack } from './segment-back'

/** The segments of a table or report of ours, by its own structure; null where it cannot be read so. */
export function segmentsIn(format: ExportFormat, bytes: Uint8Array): readonly SegmentBack[] | null {
  const found = readBy(format, bytes)
  return found && found.length > 0 ? found : null
}

function readBy(format: ExportFormat, bytes: Uint8Array): readonly SegmentBack[] | null {
  switch (format) {
    case 'csv':
    case 'tsv':
      return segmentsInRows(new TextDecoder().decode(bytes))
    case 'table-html':
    case 'html-report':
      return segmentsInPage(new TextDecoder().decode(bytes))
    case 'table-docx':
      return segmentsInTable(bytes)
    case 'own':
    case 'text':
    case 'docx-tracked':
    case 'xliff':
    case 'tmx':
      return null
  }
}

// Another program may have written it with other delimiters, or put the columns in another order.
function segmentsInRows(text: string): SegmentBack[] | null {
  const table = readTable(text)
  const rows = table.ok ? table.value.rows : []
  const names = rows[0]?.map(({ value }) => value.trim().toLowerCase())
  if (!names) return null
  const [id, source, target] = ['id', 'source', 'target'].map((name) => names.indexOf(name))
  if (id === undefined || id < 0 || target === undefined || target < 0) return null
  const valueIn = (row: Row, column = -1) => restored(row[column]?.value ?? '')
  return rows.slice(1).flatMap((row) => {
    const key = row[id]?.value.trim() ?? ''
    const shown = source === undefined || source < 0 ? null : valueIn(row, source)
    return key === '' ? [] : [{ key, texts: [valueIn(row, target)], source: shown }]
  })
}
