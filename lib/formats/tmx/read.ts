import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { fail, ok, type Result } from '@/lib/model/result'
import { STATUSES, type Status } from '@/lib/model/review'
import { lineOf } from '../line-of'
import { subflows } from '../subflows'
import { attributeOf, isElement, XML_NAMESPACE, type XmlElement, type XmlNode } from '../xml/nodes'
import type { XmlVisitor } from '../xml/read'
import { visitXml } from '../xml/visit'
import { segmentContent } from './segment'

/** A `tuv`: a text in one language. */
export interface TmxText {
  readonly lang: string
  readonly content: Content
  readonly notes: readonly string[]
  /** Texts inside of its codes. */
  readonly subflows: number
  /** Of the `tuv` and its start tag, and of the `seg` and what stands in it. */
  readonly place: TmxPlace
}

/** `[start, end)` is the `seg`, `[openEnd, closeStart)` what stands in it; of `<seg/>` both are its end. */
export interface TmxPlace extends Range {
  readonly openEnd: number
  readonly closeStart: number
  readonly tuv: Range & { readonly openEnd: number }
}

/** A `tu`: one text in several languages. */
export interface TmxUnit {
  readonly texts: readonly TmxText[]
  readonly notes: readonly string[]
  /** What our own property says of it, and where. */
  readonly status: TmxStatus | null
  /** How many of its texts name no language. */
  readonly unnamed: number
}

export interface TmxStatus extends Range {
  readonly value: Status
}

/** The property in which we say the status of a unit, for which TMX itself has no word. */
export const STATUS_PROPERTY = 'x-interlinear-status'

export interface TmxFile {
  readonly units: readonly TmxUnit[]
  /** What the header says of the source language; null where it says `*all*` or nothing. */
  readonly sourceLang: string | null
}

/**
 * What stands in a TMX file (TMX 1.4b; older ones have `lang` for `xml:lang`). A document type
 * without an internal subset, which nearly every TMX has, is passed over and never fetched.
 *
 * Fails as `readXml` does, and with `tmx.notTmx` {root}, `tmx.noUnits` and `tmx.capitals` {line, tag}.
 */
export function readTmx(text: string): Result<TmxFile> {
  const read = readUnits(text)
  const hasTexts = read.ok && read.value.units.some(({ texts }) => texts.length > 0)
  return hasTexts ? read : (inCapitals(text) ?? read)
}

/**
 * Very old tools wrote all names in capitals, attributes too, so that hardly any of them is what the
 * reader looks for. To read them too would ask for that everywhere, for files of the last century.
 */
function inCapitals(text: string) {
  const found = CAPITALS.exec(text)
  return found && fail('tmx.capitals', { line: lineOf(text, found.index), tag: found[1] ?? '' })
}

const CAPITALS = /<(TMX|TU|TUV|SEG)(?=[\s>/])/

function readUnits(text: string): Result<TmxFile> {
  const read = visitXml(text, () => visited(text), { allowsExternalDoctype: true })
  if (!read.ok) return read
  const { units, failures, heads } = read.value
  const [root, header] = heads
  if (root?.local !== 'tmx') return fail('tmx.notTmx', { root: root?.name ?? '' })
  if (units.length === 0) return fail('tmx.noUnits')
  const lang = header ? attributeOf(header, 'srclang') : null
  return failures[0] ?? ok({ units, sourceLang: lang === '*all*' ? null : lang })
}

function visited(text: string) {
  const units: TmxUnit[] = []
  const failures: ReturnType<typeof fail>[] = []
  const heads: XmlElement[] = []
  const visitor: XmlVisitor = {
    open: (element, path) => {
      if (path.length === 0 || element.local === 'header') heads.push(element)
      return element.local === 'tu'
    },
    take: (element) => {
      const unit = unitOf(text, element)
      if (unit.ok) units.push(unit.value)
      else failures.push(unit)
    },
  }
  return { visitor, made: { units, failures, heads } }
}

function unitOf(text: string, tu: XmlElement): Result<TmxUnit> {
  const texts: TmxText[] = []
  let unnamed = 0
  for (const tuv of named(tu, 'tuv')) {
    const [segment] = named(tuv, 'seg')
    const said = attributeOf(tuv, 'lang', XML_NAMESPACE) ?? attributeOf(tuv, 'lang')
    const lang = said?.trim() ?? ''
    if (!segment) continue
    if (lang === '') {
      unnamed += 1
      continue
    }
    const content = segmentContent(text, segment)
    if (!content.ok) return content
    // Written out: objects made by spreading others are several times slower.
    texts.push({
      lang,
      notes: notesOf(tuv),
      subflows: subflows(segment),
      content: content.value,
      place: placeOf(tuv, segment),
    })
  }
  return ok({ texts, notes: notesOf(tu), status: statusOf(tu), unnamed })
}

function placeOf(tuv: XmlElement, { start, openEnd, closeStart, end }: XmlElement): TmxPlace {
  const outer = { start: tuv.start, openEnd: tuv.openEnd, end: tuv.end }
  return { start, openEnd, closeStart, end, tuv: outer }
}

function notesOf(element: XmlElement): string[] {
  if (!element.children.some(isNote)) return []
  const notes = named(element, 'note').map(textOf)
  const properties = named(element, 'prop').flatMap((property) => {
    if (isStatus(property)) return []
    const type = attributeOf(property, 'type')?.replace(/^x-/, '') ?? ''
    return type === '' ? textOf(property) : `${type}: ${textOf(property)}`
  })
  return [...notes, ...properties].filter((note) => note !== '')
}

function statusOf(tu: XmlElement): TmxStatus | null {
  if (!tu.children.some(isNote)) return null
  const [property] = named(tu, 'prop').filter(isStatus)
  const value = property && STATUSES.find((status) => status === textOf(property))
  return property && value ? { value, start: property.openEnd, end: property.closeStart } : null
}

function isStatus(property: XmlElement): boolean {
  return attributeOf(property, 'type') === STATUS_PROPERTY
}

function isNote(node: XmlNode): boolean {
  return node.kind === 'element' && (node.local === 'note' || node.local === 'prop')
}

function named({ children }: XmlElement, local: string): XmlElement[] {
  return children.filter(isElement).filter((child) => child.local === local)
}

function textOf({ children }: XmlElement): string {
  return children
    .map((node) => (node.kind === 'text' ? node.text : ''))
    .join('')
    .trim()
}
