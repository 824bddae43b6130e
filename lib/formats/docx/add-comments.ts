import { fail, ok, type Result } from '@/lib/model/result'
import { beginsRightToLeft } from '@/lib/text/direction'
import { escapeAttribute, escapeText } from '../xml/escape'
import type { XmlElement } from '../xml/nodes'
import { parseXml } from '../xml/read'
import { prefixOf } from './names'
import { type Package, textOf } from './package'
import { type PartText, partBytes } from './part-text'
import type { Author } from './pieces'
import { relationsName } from './relations'

/** A remark on a stretch of a unit's new text. */
export interface TrackedComment extends Author {
  readonly unit: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A comment and where it stands: in a unit, or at an offset of the main part outside of units. */
export interface PlacedComment extends Author {
  readonly text: string
  readonly place:
    | { readonly unit: string; readonly start: number; readonly end: number }
    /** Null where the file has no paragraph for it. */
    | { readonly offset: number | null }
}

export interface AddedComments {
  /** XML to stand in the text, by unit and by offset in its new content. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<number, string>>
  /** XML to stand in the main part, by offset. */
  readonly loose: ReadonlyMap<number, string>
  /** Parts as they are from now on. */
  readonly parts: ReadonlyMap<string, Uint8Array | string>
  /** The last number that was given to a comment. */
  readonly lastId: number
}

/** Adds comments to `comments.xml`, which is made where there is none. */
export function addComments(
  file: Package,
  comments: readonly PlacedComment[],
): Result<AddedComments> {
  if (comments.length === 0)
    return ok({ marks: new Map(), loose: new Map(), parts: new Map(), lastId: 0 })
  const known = knownComments(file)
  if (!known.ok) return known
  const root = rootOf(known.value ?? file.main)
  const main = rootOf(file.main)
  if (!root || !main) return fail('docx.notWord')
  const first = 1 + Math.max(lastIdIn(file.main), known.value ? lastIdIn(known.value) : 0)
  const numbered = comments.map((comment, n) => ({ comment, id: first + n }))
  const xml = numbered.map(({ comment, id }) => commentXml(comment, id, prefixOf(root))).join('')
  const parts = known.value ? extended(known.value, root, xml) : created(file, main, xml)
  if (!parts.ok) return parts
  return ok({
    ...marksOf(numbered, prefixOf(main)),
    parts: parts.value,
    lastId: first + comments.length - 1,
  })
}

function knownComments({ zip, relations }: Package): Result<PartText | null> {
  const target = relations.find(
    ({ type, isExternal }) => type === 'comments' && !isExternal,
  )?.target
  return target === undefined ? ok(null) : textOf(zip, target)
}

function rootOf({ text }: PartText): XmlElement | null {
  // The start tag alone: a document may be large.
  const start = /<(?![?!])[^>]*>/.exec(text)
  if (!start) return null
  const name = /^<([^\s/>]+)/.exec(start[0])?.[1] ?? ''
  const isEmpty = start[0].endsWith('/>')
  const root = parseXml(isEmpty ? start[0] : `${start[0]}</${name}>`)
  return root.ok ? root.value : null
}

/** The largest number of a comment, bookmark or change in a part. */
export function lastIdIn({ text }: PartText): number {
  let last = 0
  for (const [, id] of text.matchAll(/:id=["'](\d{1,9})["']/g)) last = Math.max(last, Number(id))
  return last
}

function commentXml({ author, at, text }: PlacedComment, id: number, prefix: string): string {
  const initials = author
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
  const attribute = (name: string, value: string) => ` ${prefix}${name}="${escapeAttribute(value)}"`
  const paragraphs = text.replaceAll(NOT_XML, '').split(/\r\n|[\r\n\u2028\u2029]/)
  const inside = paragraphs.map((one) => saidXml(one, prefix))
  const attributes = [
    attribute('id', String(id)),
    attribute('author', author),
    attribute('date', at),
    attribute('initials', initials),
  ]
  return `<${prefix}comment${attributes.join('')}>${inside.join('')}</${prefix}comment>`
}

/** A line of a comment; it runs as it begins. */
function saidXml(line: string, prefix: string): string {
  const isRightToLeft = beginsRightToLeft(line)
  const layout = isRightToLeft ? `<${prefix}pPr><${prefix}bidi/></${prefix}pPr>` : ''
  const format = isRightToLeft ? `<${prefix}rPr><${prefix}rtl/></${prefix}rPr>` : ''
  const text = `<${prefix}t xml:space="preserve">${escapeText(line)}</${prefix}t>`
  return `<${prefix}p>${layout}<${prefix}r>${format}${text}</${prefix}r></${prefix}p>`
}

const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu

interface Numbered {
  readonly comment: PlacedComment
  readonly id: number
}

function marksOf(
  numbered: readonly Numbered[],
  prefix: string,
): Pick<AddedComments, 'marks' | 'loose'> {
  const marks = new Map<string, Map<number, string>>()
  const loose = new Map<number, string>()
  for (const { comment, id } of numbered) {
    const { place } = comment
    const opening = `<${prefix}commentRangeStart ${prefix}id="${id}"/>`
    const reference = `<${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`
    const closing = `<${prefix}commentRangeEnd ${prefix}id="${id}"/>${reference}`
    if ('offset' in place) {
      const { offset } = place
      if (offset !== null) loose.set(offset, (loose.get(offset) ?? '') + opening + closing)
      continue
    }
    const { unit, start } = place
    const end = Math.max(start, place.end)
    const own = marks.get(unit) ?? new Map<number, string>()
    marks.set(unit, own)
    own.set(start, (own.get(start) ?? '') + opening)
    // What ends at an offset stands before what begins there, unless it is the same.
    own.set(end, end === start ? (own.get(end) ?? '') + closing : closing + (own.get(end) ?? ''))
  }
  return { marks, loose }
}

type Parts = Result<ReadonlyMap<string, Uint8Array | string>>

function extended(part: PartText, root: XmlElement, xml: string): Parts {
  const bytes = partBytes(part, withChild(part.text, root.name, xml))
  return bytes.ok ? ok(new Map([[part.name, bytes.value]])) : bytes
}

/** A text with something more at the end of its root element. */
function withChild(text: string, root: string, xml: string): string {
  const close = text.lastIndexOf(`</${root}`)
  if (close >= 0) return text.slice(0, close) + xml + text.slice(close)
  const empty = text.lastIndexOf('/>')
  return `${text.slice(0, empty)}>${xml}</${root}>${text.slice(empty + 2)}`
}

function created(file: Package, main: XmlElement, xml: string): Parts {
  const { zip, relations } = file
  const folder = file.main.name.replace(/[^/]*$/, '')
  const taken = new Set(zip.entries.map(({ name }) => name.toLowerCase()))
  let [name, n] = ['comments', 1]
  while (taken.has(`${folder}${name}.xml`.toLowerCase())) name = `comments${(n += 1)}`
  const isStrict = main.uri.includes('purl.oclc.org')
  const type = `${isStrict ? STRICT : OFFICE}/relationships/comments`
  const ids = new Set(relations.map(({ id }) => id))
  let id = 'rIdComments'
  while (ids.has(id)) id += '1'
  const relationsPart = withMore(
    file,
    relationsName(file.main.name),
    `<Relationship Id="${id}" Type="${type}" Target="${name}.xml"/>`,
  )
  if (!relationsPart.ok) return relationsPart
  const types = withMore(
    file,
    '[Content_Types].xml',
    `<Override PartName="/${folder}${name}.xml" ContentType="${COMMENTS}"/>`,
  )
  if (!types.ok) return types
  const prefix = prefixOf(main)
  const declared = prefix === '' ? 'xmlns' : `xmlns:${main.prefix}`
  const root = `<${prefix}comments ${declared}="${main.uri}">${xml}</${prefix}comments>`
  return ok(
    new Map([...relationsPart.value, ...types.value, [`${folder}${name}.xml`, DECLARATION + root]]),
  )
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument'
const COMMENTS = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** A part of the package itself with one element more, in the prefix that it uses. */
function withMore(
  file: Package,
  name: string,
  element: string,
): Result<Map<string, Uint8Array | string>> {
  const part = textOf(file.zip, name)
  if (!part.ok) return part
  if (!part.value)
    return ok(
      new Map([
        [name, `${DECLARATION}<Relationships xmlns="${RELATIONS}">${element}</Relationships>`],
      ]),
    )
  const root = rootOf(part.value)
  if (!root) return fail('docx.notWord')
  const own = element.replace('<', `<${prefixOf(root)}`)
  const bytes = partBytes(part.value, withChild(part.value.text, root.name, own))
  return bytes.ok ? ok(new Map([[part.value.name, bytes.value]])) : bytes
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
