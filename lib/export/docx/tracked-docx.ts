import type { ZipPart } from '@/lib/formats/zip/write'
import { isListItem } from '@/lib/formats/kinds'
import type { Deed, TrackedBy } from '@/lib/formats/tracked'
import { readableText } from '@/lib/inline/content'
import type { UnitKind } from '@/lib/model/file'
import { ok, type Result } from '@/lib/model/result'
import type { ReviewSnapshot } from '../review-snapshot'
import { trackedOf } from '../tracked'
import { holdableInXml } from '../xml'
import { anchored, type AnchoredParagraph, type Item } from './anchors'
import { commentsPart, numberedComments, rangeEnd, rangeStart, threadsPart } from './comments'
import { type WordLanguage, wordLanguage } from './languages'
import { FOOTER_REFERENCE, wordParts } from './package'
import { changeAttributes, type NewId, runWriter } from './runs'

/**
 * The target as a document of Word on a layout of its own, with every change of the machine's text as
 * a tracked change of whoever made it, and what people said as comments. Accepting all gives the text
 * that goes out, rejecting all the text that came in (law 12). Fails with `export.notXml`.
 */
export function trackedDocx(snapshot: ReviewSnapshot): Result<readonly ZipPart[]> {
  const holdable = holdableInXml(snapshot)
  if (!holdable.ok) return holdable
  const comments = numberedComments(snapshot)
  const paragraphs = anchored(trackedOf(snapshot), comments, snapshot.segments)
  const language = wordLanguage(snapshot.targetLang)
  let last = 0
  const newId = () => (last += 1)
  const body = paragraphs.map((one, n) =>
    paragraphOf(one, kindOf(one, snapshot), {
      ...{ language, newId },
      isLast: n === paragraphs.length - 1,
    }),
  )
  const { title, targetLang: lang, asOf: createdAt } = snapshot
  const parts = wordParts({
    ...{ title, lang, createdAt },
    body: body.join('') + sectionOf(language),
    comments:
      comments.length === 0
        ? null
        : { list: commentsPart(comments), threads: threadsPart(comments) },
  })
  return ok(parts)
}

interface Writing {
  readonly language: WordLanguage
  readonly newId: NewId
  readonly isLast: boolean
}

function kindOf({ unit }: AnchoredParagraph, { kinds }: ReviewSnapshot): UnitKind {
  return (unit !== null && kinds.get(unit)) || 'paragraph'
}

function paragraphOf(paragraph: AnchoredParagraph, kind: UnitKind, writing: Writing): string {
  const { items, end, endBy } = paragraph
  const { language, newId, isLast } = writing
  const mark = isLast || end === 'keep' ? '' : changed(end, endBy, newId)
  const rtl = language.isRightToLeft ? '<w:rtl/>' : ''
  const markProperties = mark + rtl + language.element
  const properties = `${styleOf(kind, items)}${language.isRightToLeft ? '<w:bidi/>' : ''}<w:rPr>${markProperties}</w:rPr>`
  return `<w:p><w:pPr>${properties}</w:pPr>${contentOf(items, rtl + language.element, newId)}</w:p>`
}

function styleOf(kind: UnitKind, items: readonly Item[]): string {
  if (kind === 'heading') return '<w:pStyle w:val="Heading1"/>'
  if (kind !== 'listItem') return ''
  // A plain text has its own bullets.
  const text = items.map((item) => (item.kind === 'piece' ? readableText(item.piece.content) : ''))
  const bullet = isListItem(text.join('').trimStart())
    ? ''
    : '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  return `<w:pStyle w:val="ListParagraph"/>${bullet}`
}

function contentOf(items: readonly Item[], common: string, newId: NewId): string {
  const writer = runWriter(common, newId)
  let open: { deed: Deed; by: TrackedBy | null } | null = null
  let xml = ''
  const close = () => {
    if (open) xml += open.deed === 'insert' ? '</w:ins>' : '</w:del>'
    open = null
  }
  for (const item of items) {
    if (item.kind !== 'piece') {
      close()
      xml += item.kind === 'start' ? rangeStart(item.comment) : rangeEnd(item.comment)
      continue
    }
    const { deed, by } = item.piece
    const runs = writer.runs(item.piece)
    if (runs === '') continue
    const isSame: boolean = isOne(open, item.piece)
    if (!isSame) close()
    if (!isSame && deed !== 'keep' && by) {
      xml += `<${NAMES[deed]} ${changeAttributes(by, newId)}>`
      open = { deed, by }
    }
    xml += runs
  }
  close()
  return xml
}

const NAMES = { insert: 'w:ins', delete: 'w:del' } as const

type Change = { readonly deed: Deed; readonly by: TrackedBy | null }

function isOne(open: Change | null, piece: Change): boolean {
  if (!open) return false
  const { deed, by } = piece
  return open.deed === deed && open.by?.author === by?.author && open.by?.at === by?.at
}

/** That the end of a paragraph was put in or taken out. */
function changed(end: Exclude<Deed, 'keep'>, by: TrackedBy | null, newId: NewId): string {
  return by ? `<${NAMES[end]} ${changeAttributes(by, newId)}/>` : ''
}

/** A4, with a hand's breadth of margin. */
function sectionOf({ isRightToLeft }: WordLanguage): string {
  const bidi = isRightToLeft ? '<w:bidi/>' : ''
  return `<w:sectPr>${FOOTER_REFERENCE}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>${bidi}</w:sectPr>`
}
