import { codeKey, concatAll, length } from '@/lib/inline/content'
import type { Code, CodeMeaning, Content } from '@/lib/model/content'
import type { Unit } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'
import { type Patch, patched } from '../patch'
import { isElement, type XmlElement } from '../xml/nodes'
import { parseXml } from '../xml/read'
import { scanTree } from '../xml/scan'
import { lastIdIn } from './add-comments'
import { isWord, prefixOf, wordChild } from './names'
import type { Reading } from './nodes'
import { type Paragraph, readParagraph } from './paragraph'
import type { PartText } from './part-text'
import { type Author, isPaired, type Piece, piecesAround } from './pieces'
import { addedXml, paragraphXml, type ParagraphWriter } from './write-paragraph'
import type { RunFormat } from './run-format'
import type { DocxSkeleton, UnitPlace } from './skeleton'

/** What becomes of one paragraph of a part. */
export interface Job {
  readonly place: UnitPlace
  /** Null: it stays as it is, and only something is added beside it. */
  readonly pieces: readonly Piece[] | null
  readonly isRemoved: boolean
  readonly before: readonly Addition[]
  readonly after: readonly Addition[]
  /** XML that stands before an offset of the new content. */
  readonly marks: ReadonlyMap<number, string>
}

export interface Addition {
  readonly content: Content
  readonly by: Author | null
}

export interface PartInput {
  readonly part: PartText
  readonly skeleton: DocxSkeleton
  readonly units: readonly Unit[]
  readonly isTracked: boolean
  /** Codes, by their data, that stand in what was changed: they need not stay where they were. */
  readonly placed: ReadonlySet<string>
  /** XML that stands at offsets outside of units. */
  readonly loose: ReadonlyMap<number, string>
  /** The last number that changes must not have. */
  readonly lastId: number
}

/** The text of a part after some jobs, which are in the order of its units. */
export function writtenPart(input: PartInput, jobs: readonly Job[]): string {
  const { text } = input.part
  const writer: PartWriter = {
    ...{
      ...input,
      patches: [],
      formats: new Map(),
      nextId: idsFrom(Math.max(input.lastId, lastIdIn(input.part))),
      own: null,
    },
  }
  // A paragraph in a text box stands behind the one that holds the box, and is written before it.
  for (const job of jobs.toReversed()) {
    const { place } = job
    writer.patches.push({ start: place.start, end: place.end, text: jobXml(job, writer) })
    if (place.twin) {
      const [start, end] = place.twin
      writer.patches.push({ start, end, text: jobXml(job, writer) })
    }
  }
  for (const [at, xml] of input.loose) writer.patches.push({ start: at, end: at, text: xml })
  return patched(text, outermost(writer.patches))
}

interface PartWriter extends PartInput {
  readonly patches: Patch[]
  readonly formats: Map<string, RunFormat>
  readonly nextId: () => number
  own: ReadonlySet<string> | null
}

interface Opened {
  readonly paragraph: Paragraph
  readonly reading: Reading
  /** What must be added to an offset in the part to have one in `reading.text`. */
  readonly shift: number
}

function jobXml(job: Job, part: PartWriter): string {
  const { place, isRemoved, marks } = job
  const opened = open(place, part)
  const { paragraph } = opened
  const pieces = job.pieces && !part.isTracked ? around(job.pieces, paragraph) : job.pieces
  const [before, after] = [job.before, job.after]
  const isGone = isRemoved && !isStaying(place, opened)
  // What is added behind the last paragraph of a cell takes its end; the end before it is the new one.
  const endTaken = part.isTracked && place.isEnd && after.length > 0 ? (after[0]?.by ?? null) : null
  const removedBy = pieces?.find(({ kind }) => kind === 'delete')?.by ?? null
  const endMark = endTaken
    ? { kind: 'ins' as const, by: endTaken }
    : isGone && removedBy && !place.isEnd
      ? { kind: 'del' as const, by: removedBy }
      : null
  const goneBy = isGone && part.isTracked ? removedBy : null
  const writer = paragraphWriter(opened, part, { marks, endMark, goneBy })
  const added = (list: readonly Addition[]) =>
    list
      .map(({ content, by }, n) => {
        const isEnd = endTaken !== null && list === after && n === list.length - 1
        return addedXml(paragraph, content, by, isEnd, writer)
      })
      .join('')
  const isWritten = pieces !== null || endMark !== null
  const own = () =>
    isWritten ? paragraphXml(paragraph, pieces ?? keeping(paragraph), writer) : asIs(opened, part)
  const middle = isGone && !part.isTracked ? rangeMarks(paragraph, part) : own()
  return added(before) + middle + added(after)
}

/** Without tracking, what others inserted or gave a format stays theirs where it is still there. */
function around(
  pieces: readonly Piece[],
  { insertions, changes, before }: Paragraph,
): readonly Piece[] {
  const theirs = [...insertions, ...changes].sort((a, b) => a.start - b.start)
  if (theirs.length === 0) return pieces
  const without = (kind: Piece['kind']) =>
    concatAll(pieces.filter((one) => one.kind !== kind).map(({ content }) => content))
  const shown = theirs.map(({ start, end }) => ({
    ...{ start: start - length(before), end: end - length(before) },
  }))
  const now = without('delete')
  // Half of a pair changes the look of all that follows it: where one is lost, less is kept.
  return isPaired(now) ? piecesAround(without('insert'), now, shown) : pieces
}

function keeping({ content }: Paragraph): Piece[] {
  return [{ kind: 'keep', content, by: null }]
}

/** Whether the file needs the paragraph although its words are gone. */
function isStaying(place: UnitPlace, { paragraph, reading }: Opened): boolean {
  const { properties, required, kept, before, after } = paragraph
  const isShown = (code: Code) =>
    code.kind === 'inline' && code.means?.some((one) => one === 'image' || one === 'object')
  const holds = [...required].some(
    (data) => kept.has(data) || data.startsWith(`<${reading.prefix}r`),
  )
  const endsSection = properties !== null && wordChild(properties, 'sectPr') !== null
  const hasPicture = [...before.codes, ...after.codes].some(isShown)
  // A page break parts what is left, and the number of a note is in its first paragraph.
  const hasMark = [...before.codes, ...after.codes].some(isNeededMark)
  return place.isNeeded === true || endsSection || holds || hasPicture || hasMark
}

function isNeededMark(code: Code): boolean {
  if (code.kind !== 'inline') return false
  return code.means?.some((one) => NEEDED.includes(one)) ?? false
}

const NEEDED: readonly CodeMeaning[] = ['pageBreak', 'footnote', 'endnote']

/** Of a paragraph that goes, the ends of what begins or ends in others. */
function rangeMarks({ required }: Paragraph, { placed }: PartWriter): string {
  return [...required].filter((data) => !placed.has(data)).join('')
}

function asIs({ paragraph, shift }: Opened, part: PartWriter): string {
  return rawText(part, paragraph.element.start - shift, paragraph.element.end - shift)
}

function paragraphWriter(
  opened: Opened,
  part: PartWriter,
  { marks, endMark, goneBy }: Pick<ParagraphWriter, 'marks' | 'endMark' | 'goneBy'>,
): ParagraphWriter {
  const { paragraph, reading, shift } = opened
  const { before, content, after, base } = paragraph
  const ownHere = new Set([before, content, after].flatMap(({ codes }) => codes.map(codeKey)))
  const shifted = new Map([...marks].map(([at, xml]) => [at + before.text.length, xml] as const))
  return {
    ...{
      reading,
      base: unchanged(base),
      prefix: reading.prefix,
      nextId: part.nextId,
      marks: shifted,
      endMark,
      goneBy,
    },
    isTracked: part.isTracked,
    isMissed: (data) => !part.placed.has(data),
    isOwn: (code) => ownHere.has(codeKey(code)) || ownKeys(part).has(codeKey(code)),
    raw: (start, end) => rawText(part, start - shift, end - shift),
    resolve: (data) => keptXml(data, opened, part),
  }
}

/** Of an earlier change of format, what came of it: it cannot be that of other words too. */
function unchanged(format: RunFormat): RunFormat {
  return { ...format, raw: format.raw.replace(/<([\w.-]+:)?rPrChange\b.*?<\/\1rPrChange>/s, '') }
}

function ownKeys(part: PartWriter): ReadonlySet<string> {
  const { skeleton, units } = part
  const number = skeleton.parts.indexOf(part.part.name)
  part.own ??= new Set(
    units.flatMap(({ content }, n) =>
      skeleton.units[n]?.part === number ? content.codes.map(codeKey) : [],
    ),
  )
  return part.own
}

/** What a code stands for that only names it, out of the paragraph where it was. */
function keptXml(data: string, here: Opened, part: PartWriter): string | null {
  const unit = /^<\?kept (\S+) \d+\?>$/.exec(data)?.[1]
  const number = part.skeleton.parts.indexOf(part.part.name)
  const place = part.skeleton.units.find(({ id }) => id === unit)
  const isHere = here.paragraph.kept.has(data)
  if (!isHere && place?.part !== number) return null
  const opened = isHere || !place ? here : open(place, part)
  const kept = opened.paragraph.kept.get(data)
  if (!kept) return null
  if (!kept.inner) return kept.raw
  const { before, after, start, end } = kept.inner
  return before + rawText(part, start - opened.shift, end - opened.shift) + after
}

/** A range of the part, with what was written anew inside of it. */
function rawText({ part, patches }: PartWriter, start: number, end: number): string {
  const inside = outermost(patches.filter((one) => one.start >= start && one.end <= end))
  const moved = inside.map((one) => ({ ...one, start: one.start - start, end: one.end - start }))
  return patched(part.text.slice(start, end), moved)
}

/** Without those that stand in others. */
function outermost(patches: readonly Patch[]): Patch[] {
  const ordered = patches.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let reached = -1
  return ordered.filter(({ start, end }) => {
    if (start < reached) return false
    reached = end
    return true
  })
}

/** Reads a paragraph again. @throws Error when it is not where it was: the file is another one. */
function open(place: UnitPlace, { part, skeleton, formats }: PartWriter): Opened {
  const start = `<x ${skeleton.scopes[place.scope] ?? ''}>`
  const text = `${start}${part.text.slice(place.start, place.end)}</x>`
  const root = scanTree(text) ?? treeOf(parseXml(text))
  const element = root?.children.find(isParagraph)
  if (!element) throw new Error(`no paragraph ${place.id} where it was`)
  const reading = { text, prefix: prefixOf(element), formats }
  const paragraph = readParagraph(element, place.id, reading)
  return { paragraph, reading, shift: start.length - place.start }
}

function treeOf(read: Result<XmlElement>): XmlElement | null {
  return read.ok ? read.value : null
}

function isParagraph(node: XmlElement['children'][number]): node is XmlElement {
  return isElement(node) && isWord(node, 'p')
}

/** Numbers that the part does not have yet. */
function idsFrom(first: number): () => number {
  let last = first
  return () => (last += 1)
}
