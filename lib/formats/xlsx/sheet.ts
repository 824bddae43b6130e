import { readableText } from '@/lib/inline/content'
import { type Content, EMPTY, plain } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { Result } from '@/lib/model/result'
import { attributeOf, isElement, type XmlElement } from '../xml/nodes'
import { visitXml } from '../xml/visit'
import { richContent } from './text'
import { columnOf, damaged, type Workbook } from './workbook'

/** A cell; `[start, end)` is its element. */
export interface SheetCell extends Range {
  readonly column: number
  readonly content: Content
  readonly value: string
  /** A text that stands in the cell, not a number nor what a formula gives. */
  readonly isText: boolean
}

export interface SheetRow {
  /** From 1. */
  readonly number: number
  readonly cells: readonly SheetCell[]
  /** Where its start tag ends. */
  readonly openEnd: number
}

/** The rows of the first sheet in which something stands. Fails with `xlsx.damaged` {part}. */
export function sheetRows({ sheet, shared }: Workbook): Result<SheetRow[]> {
  const read = visitXml(sheet.text, () => {
    const made: SheetRow[] = []
    let last = 0
    const take = (row: XmlElement) => {
      const said = Number(attributeOf(row, 'r') ?? 0)
      last = said > last && said <= LAST_ROW ? said : last + 1
      const cells = cellsOf(sheet.text, row, shared)
      if (cells.length > 0) made.push({ number: last, cells, openEnd: row.openEnd })
    }
    const open = ({ local }: XmlElement, path: readonly XmlElement[]) =>
      local === 'row' && path.at(-1)?.local === 'sheetData'
    return { made, visitor: { open, take } }
  })
  return read.ok ? read : damaged(sheet.name)
}

const LAST_ROW = 1_048_576

function cellsOf(text: string, row: XmlElement, shared: readonly Content[]): SheetCell[] {
  const cells: SheetCell[] = []
  for (const cell of row.children.filter(isElement)) {
    if (cell.local !== 'c') continue
    const column = columnOf(attributeOf(cell, 'r')) ?? (cells.at(-1)?.column ?? -1) + 1
    const { content, isText } = contentOf(text, cell, shared)
    const { start, end } = cell
    cells.push({ column, content, isText, value: readableText(content), start, end })
  }
  return cells
}

function contentOf(text: string, cell: XmlElement, shared: readonly Content[]) {
  const parts = cell.children.filter(isElement)
  const of = (local: string) => parts.find((one) => one.local === local)
  const raw =
    of('v')
      ?.children.map((node) => (node.kind === 'text' ? node.text : ''))
      .join('') ?? ''
  const type = attributeOf(cell, 't')
  const inline = of('is')
  if (of('f')) return { content: plainValue(raw), isText: false }
  if (type === 's')
    return { content: (raw === '' ? null : shared[Number(raw)]) ?? EMPTY, isText: true }
  if (type === 'inlineStr')
    return { content: inline ? richContent(text, inline) : EMPTY, isText: true }
  return { content: plainValue(raw), isText: type === 'str' || raw === '' }
}

function plainValue(raw: string): Content {
  return plain(raw.replaceAll(/[\r\n\u2028\u2029\uFFFC]/g, ' '))
}
