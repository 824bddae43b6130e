import { fail, ok, type Result } from '@/lib/model/result'
import { beginsRightToLeft } from '@/lib/text/direction'
import { escapeAttribute, escapeText } from '../xml/escape'
import type { XmlElement } from '../xml/nodes'
import { created, extended, type Parts, rootOf } from './add-parts'
import { type Thread, threadParts, threadsOf } from './comment-threads'
import { prefixOf } from './names'
import { type Package, textOf } from './package'
import type { PartText } from './part-text'
import type { Author } from './pieces'

/** A remark on a stretch of a unit's new text. */
export interface TrackedComment extends Author {
  readonly unit: string
  readonly start: number
  readonly end: number
  readonly text: string
  /** What it answers, and whether that is settled; left out where nobody can tell. */
  readonly thread?: Thread
}

/** A comment and where it stands: in a unit, or at an offset of the main part outside of units. */
export interface PlacedComment extends Author {
  readonly text: string
  readonly thread?: Thread
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
  readonly parts: Parts
  /** The last number that was given to a comment. */
  readonly lastId: number
}

/** Adds comments to `comments.xml`, and which answers which to `commentsExtended.xml`: made where there is none. */
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
  const threads = threadsOf(numbered, [file.main, known.value])
  const xml = numbered
    .map(({ comment, id }) => commentXml(comment, id, prefixOf(root), threads.get(id)?.paragraph))
    .join('')
  const answers = threadParts(file, threads)
  if (!answers.ok) return answers
  const own = known.value ? extended(known.value, root, xml) : ok(new Map())
  if (!own.ok) return own
  const made = known.value ? [] : [commentsPart(main, xml)]
  const fresh = created(file, [...made, ...answers.value.made])
  if (!fresh.ok) return fresh
  return ok({
    ...marksOf(numbered, prefixOf(main)),
    parts: new Map([...own.value, ...answers.value.parts, ...fresh.value]),
    lastId: first + comments.length - 1,
  })
}

function knownComments({ zip, relations }: Package): Result<PartText | null> {
  const target = relations.find(
    ({ type, isExternal }) => type === 'comments' && !isExternal,
  )?.target
  return target === undefined ? ok(null) : textOf(zip, target)
}

/** The largest number of a comment, bookmark or change in a part. */
export function lastIdIn({ text }: PartText): number {
  let last = 0
  for (const [, id] of text.matchAll(/:id=["'](\d{1,9})["']/g)) last = Math.max(last, Number(id))
  return last
}

/** `paragraph` is the name of its last paragraph, by which answers know it. */
function commentXml(
  { author, at, text }: PlacedComment,
  id: number,
  prefix: string,
  paragraph: string | undefined,
): string {
  const initials = author
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
  const attribute = (name: string, value: string) => ` ${prefix}${name}="${escapeAttribute(value)}"`
  const paragraphs = text.replaceAll(NOT_XML, '').split(/\r\n|[\r\n\u2028\u2029]/)
  const inside = paragraphs.map((one, n) => {
    const name = n === paragraphs.length - 1 && paragraph !== undefined ? nameXml(paragraph) : ''
    return saidXml(one, prefix, name)
  })
  const attributes = [
    attribute('id', String(id)),
    attribute('author', author),
    attribute('date', at),
    attribute('initials', initials),
  ]
  return `<${prefix}comment${attributes.join('')}>${inside.join('')}</${prefix}comment>`
}

function nameXml(paragraph: string): string {
  return ` xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="${paragraph}"`
}

/** A line of a comment; it runs as it begins. */
function saidXml(line: string, prefix: string, name: string): string {
  const isRightToLeft = beginsRightToLeft(line)
  const layout = isRightToLeft ? `<${prefix}pPr><${prefix}bidi/></${prefix}pPr>` : ''
  const format = isRightToLeft ? `<${prefix}rPr><${prefix}rtl/></${prefix}rPr>` : ''
  const text = `<${prefix}t xml:space="preserve">${escapeText(line)}</${prefix}t>`
  return `<${prefix}p${name}>${layout}<${prefix}r>${format}${text}</${prefix}r></${prefix}p>`
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

function commentsPart(main: XmlElement, xml: string) {
  const prefix = prefixOf(main)
  const declared = prefix === '' ? 'xmlns' : `xmlns:${main.prefix}`
  const office = main.uri.includes('purl.oclc.org') ? STRICT : OFFICE
  return {
    ...{ name: 'comments', type: `${office}/relationships/comments`, contentType: COMMENTS },
    xml: `<${prefix}comments ${declared}="${main.uri}">${xml}</${prefix}comments>`,
  }
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument'
const COMMENTS = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
