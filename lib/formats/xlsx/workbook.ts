import { fail, ok, type Result } from '@/lib/model/result'
import type { Content } from '@/lib/model/content'
import { relationsOf, textOf } from '../docx/package'
import type { PartText } from '../docx/part-text'
import { attributeOf, type XmlElement } from '../xml/nodes'
import { visitXml } from '../xml/visit'
import { readZip, type Zip } from '../zip/read'
import { richContent } from './text'

/** A workbook, opened: one sheet of cells and the texts that its cells share. */
export interface Workbook {
  readonly zip: Zip
  readonly sheet: PartText
  /** What its tab says. */
  readonly tab: string
  readonly shared: readonly Content[]
  readonly sheetCount: number
}

/**
 * Opens a workbook (ECMA-376, part 1, 18) at the part that is named, or at `FIRST_TAB`; else at the first
 * sheet that has something in it, one that is hidden only where no other has. Fails as `readZip` does,
 * with `xlsx.notWorkbook`, and with `xlsx.damaged` {part} for a part that cannot be read.
 */
export function openWorkbook(bytes: Uint8Array, wanted?: string): Result<Workbook> {
  const zip = readZip(bytes)
  if (!zip.ok) return zip
  const root = related(zip.value, '', 'officeDocument')
  if (!root.ok) return root
  const book = root.value[0] ? part(zip.value, root.value[0].target) : fail('xlsx.notWorkbook')
  if (!book.ok) return book
  const tabs = tabsOf(book.value)
  if (!tabs.ok) return tabs
  const sheets = related(zip.value, book.value.name, 'worksheet')
  if (!sheets.ok) return sheets
  // A tab may be a chart, which has no cells.
  const filled = tabs.value.flatMap((tab) => {
    const sheet = sheets.value.find((one) => one.id === tab.id)
    return sheet ? [{ ...tab, target: sheet.target }] : []
  })
  const found = sheetAmong(zip.value, filled, wanted)
  if (!found.ok) return found
  const shared = sharedTexts(zip.value, book.value.name)
  if (!shared.ok) return shared
  return ok({
    ...{ zip: zip.value, ...found.value, shared: shared.value },
    sheetCount: sheets.value.length,
  })
}

function related(zip: Zip, of: string, type: string) {
  const relations = relationsOf(zip, of)
  return relations.ok
    ? ok(relations.value.filter((one) => one.type === type && !one.isExternal))
    : damaged(of || '_rels/.rels')
}

function part(zip: Zip, name: string): Result<PartText> {
  const found = textOf(zip, name)
  if (!found.ok) return found.failure.code.startsWith('zip.') ? found : damaged(name)
  return found.value ? ok(found.value) : damaged(name)
}

export function damaged(part: string) {
  return fail('xlsx.damaged', { part })
}

/** Where sheets were read before others than the first were. */
export const FIRST_TAB = ''

interface Tab {
  /** Of its relation. */
  readonly id: string
  readonly name: string
  readonly isHidden: boolean
}

type Found = Pick<Workbook, 'sheet' | 'tab'>

function sheetAmong(
  zip: Zip,
  tabs: readonly (Tab & { readonly target: string })[],
  wanted: string | undefined,
): Result<Found> {
  const named = tabs.find(({ target }) => target.toLowerCase() === wanted?.toLowerCase())
  // Others need not be whole where one is wanted.
  const inOrder =
    wanted === undefined
      ? [false, true].flatMap((hidden) => tabs.filter((one) => one.isHidden === hidden))
      : [named ?? tabs[0]].filter((one) => one !== undefined)
  let first: Result<Found> = fail('xlsx.notWorkbook')
  for (const [n, { target, name: tab }] of inOrder.entries()) {
    const sheet = part(zip, target)
    if (!sheet.ok) return sheet
    const found = ok({ sheet: sheet.value, tab })
    if (n === 0) first = found
    if (VALUE.test(sheet.value.text)) return found
  }
  return first
}

// Cells that have nothing but a look are not worth a visit.
const VALUE = /<(?:[\w.-]+:)?(?:v|is)[\s>]/

/** The sheets, charts among them, in the order of their tabs. */
function tabsOf({ name, text }: PartText): Result<Tab[]> {
  const read = visitXml(text, () => {
    const made = { root: '', tabs: [] as Tab[] }
    const open = (element: XmlElement, path: readonly XmlElement[]) => {
      if (path.length === 0) made.root = element.local
      if (element.local === 'sheet') made.tabs.push(tabOf(element))
      return false
    }
    return { made, visitor: { open } }
  })
  if (!read.ok) return damaged(name)
  const { root, tabs } = read.value
  return root === 'workbook' && tabs.length > 0 ? ok(tabs) : fail('xlsx.notWorkbook')
}

function tabOf(sheet: XmlElement): Tab {
  const isHidden = /hidden$/i.test(attributeOf(sheet, 'state') ?? '')
  return { id: relationOf(sheet), name: attributeOf(sheet, 'name') ?? '', isHidden }
}

function relationOf({ attributes }: XmlElement): string {
  return attributes.find(({ local, uri }) => local === 'id' && uri !== '')?.value ?? ''
}

function sharedTexts(zip: Zip, book: string): Result<Content[]> {
  const relations = related(zip, book, 'sharedStrings')
  if (!relations.ok) return relations
  const [relation] = relations.value
  if (!relation) return ok([])
  const found = part(zip, relation.target)
  if (!found.ok) return found
  const { name, text } = found.value
  const read = visitXml(text, () => {
    const made: Content[] = []
    const take = (item: XmlElement) => void made.push(richContent(text, item))
    return { made, visitor: { open: ({ local }) => local === 'si', take } }
  })
  return read.ok ? read : damaged(name)
}

/** The number of a column, from 0, of a reference such as `AB12`; null where it is none. */
export function columnOf(reference: string | null): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1]
  if (letters === undefined) return null
  const number = Array.from(letters).reduce((sum, one) => 26 * sum + one.charCodeAt(0) - 64, 0)
  return number <= COLUMNS ? number - 1 : null
}

// As many as a sheet has.
const COLUMNS = 16_384

export function lettersOf(column: number): string {
  const rest = column % 26
  const before = Math.floor(column / 26)
  return (before > 0 ? lettersOf(before - 1) : '') + String.fromCharCode(65 + rest)
}
