import { length } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { isWord, wordChild } from './names'
import type { Reading } from './nodes'
import type { Insertion, Paragraph } from './paragraph'
import { type Author, type Atom, atomsOf, pairsIn, type Piece } from './pieces'
import { rendered, type Rendering, trackTag } from './render'
import { closingOf, type CodeWriter } from './run-codes'
import { type Output, outputsOf } from './write-runs'

export interface ParagraphWriter extends CodeWriter, Rendering {
  readonly reading: Reading
  readonly isTracked: boolean
  /** Whether a code that is in no paragraph any more must stay in this one. */
  readonly isMissed: (data: string) => boolean
  /** The text of a range, with what was changed in paragraphs inside of it. */
  readonly raw: (start: number, end: number) => string
  /** XML that stands before an offset of the new content. */
  readonly marks: ReadonlyMap<number, string>
  /** The mark of the paragraph's end as it was changed. */
  readonly endMark: { readonly kind: 'ins' | 'del'; readonly by: Author } | null
  /** Who took all of the paragraph out, with what is not shown of it; null where it stays. */
  readonly goneBy: Author | null
}

/** A paragraph with another content; more than one where the content begins new ones. */
export function paragraphXml(
  paragraph: Paragraph,
  pieces: readonly Piece[],
  writer: ParagraphWriter,
): string {
  const { before, after } = paragraph
  const kind = writer.goneBy ? 'delete' : 'keep'
  const unshown = (content: Content): Piece => ({ kind, content, by: writer.goneBy })
  const all = [unshown(before), ...pieces, unshown(after)].filter(
    ({ content }) => length(content) > 0,
  )
  const outputs = confined(paragraph, all, writer)
  const splits = outputs.flatMap((one) => (one.kind === 'split' ? [one.by] : []))
  const bodies = rendered(outputs, writer)
  return bodies
    .map((body, n) => {
      const isLast = n === bodies.length - 1
      const by = splits[n]
      const split = writer.isTracked && by ? { kind: 'ins' as const, by } : null
      const mark = isLast ? writer.endMark : split
      const properties = propertiesXml(paragraph, writer, { mark, isLast })
      return (
        startXml(paragraph, writer, n === 0) + properties + body + `</${paragraph.element.name}>`
      )
    })
    .join('')
}

/** A paragraph that was not there, looking like the one that it follows. */
export function addedXml(
  like: Paragraph,
  content: Content,
  by: Author | null,
  /** Whether its end is the one that was there. */
  isEnd: boolean,
  writer: ParagraphWriter,
): string {
  const atoms = atomsOf([{ kind: 'insert', content, by }])
  const outputs = outputsOf(atoms, { ...writer, ...NOTHING_NEEDED })
  const inserted = by && writer.isTracked ? { kind: 'ins' as const, by } : null
  const bodies = rendered(outputs, writer)
  return bodies
    .map((body, n) => {
      const mark = isEnd && n === bodies.length - 1 ? null : inserted
      const properties = propertiesXml(like, writer, { mark, isLast: false })
      return `<${like.element.name}>${properties}${body}</${like.element.name}>`
    })
    .join('')
}

const NOTHING_NEEDED = {
  marks: new Map<number, string>(),
  required: new Set<string>(),
  isLost: () => false,
}

/**
 * What stands in the paragraph: its children as they are before the first change and after the last,
 * and between them runs written anew.
 */
function confined(
  paragraph: Paragraph,
  pieces: readonly Piece[],
  writer: ParagraphWriter,
): Output[] {
  const { children, required } = paragraph
  const now = new Set(pieces.flatMap((one) => (one.kind === 'delete' ? [] : dataOf(one.content))))
  const runs = {
    ...writer,
    required,
    isLost: (data: string) => !now.has(data) && writer.isMissed(data),
  }
  const uncut = atomsOf(pieces)
  const { head, tail } = edgesOf(paragraph, pieces, uncut, writer)
  const [headEnd, tailStart] = [children[head - 1]?.to ?? 0, children[tail]?.from ?? Infinity]
  const { insertions, changes } = paragraph
  const earlier = [...insertions, ...changes].flatMap(({ start, end }) => [start, end])
  const cuts = [headEnd, tailStart, ...earlier]
  const atoms = uncut
    .flatMap((atom) => cutAt(atom, cuts, writer.marks))
    .map((atom) => asEarlier(atom, paragraph))
  const outputs = outputsOf(atoms, runs, (atom) => isEdge(atom, headEnd, tailStart))
  const beside = (from: number, to: number): Output[] => {
    const [first, last] = [children[from], children[to - 1]]
    if (!first || !last || from >= to) return []
    const xml = writer.raw(first.start, last.end)
    return [{ kind: 'beside', holders: [], track: null, insertion: null, xml }]
  }
  return [...beside(0, head), ...outputs, ...beside(tail, children.length)]
}

/** How many children stay as they are at the start, and the first of those at the end. */
function edgesOf(
  { children }: Paragraph,
  pieces: readonly Piece[],
  atoms: readonly Atom[],
  writer: ParagraphWriter,
): { head: number; tail: number } {
  const none = { head: 0, tail: children.length }
  if (writer.marks.size > 0) return none
  const oldLength = children.at(-1)?.to ?? 0
  const head = children.findLastIndex(({ to }) => to <= keptLength(pieces)) + 1
  const tailFrom = oldLength - keptLength(pieces.toReversed())
  const found = children.findIndex(({ from }, n) => n >= head && from >= tailFrom)
  const tail = found < 0 ? children.length : found
  const [headEnd, tailStart] = [children[head - 1]?.to ?? 0, children[tail]?.from ?? Infinity]
  // What holds runs must not begin in what is written anew and end in what is not.
  const isTorn = [...pairsIn(atoms, 'delete')].some(([atom, partner]) => {
    const isHolder = [atom, partner].some(
      ({ code }) =>
        code?.kind === 'inline' && code.role === 'close' && closingOf(code, writer) !== '',
    )
    return isHolder && isEdge(atom, headEnd, tailStart) !== isEdge(partner, headEnd, tailStart)
  })
  return isTorn ? none : { head, tail }
}

function isEdge({ kind, old, text }: Atom, headEnd: number, tailStart: number): boolean {
  return kind === 'keep' && (old + text.length <= headEnd || old >= tailStart)
}

/** How long what is kept at the start is: what is not shown and what is are pieces of their own. */
function keptLength(pieces: readonly Piece[]): number {
  const end = pieces.findIndex(({ kind }) => kind !== 'keep')
  const kept = end < 0 ? pieces : pieces.slice(0, end)
  return kept.reduce((sum, { content }) => sum + length(content), 0)
}

/** An atom in two or more where an edge or a mark falls into it. */
function cutAt(atom: Atom, old: readonly number[], marks: ReadonlyMap<number, string>): Atom[] {
  const inOld = atom.kind === 'insert' ? [] : old.map((offset) => offset - atom.old)
  const inNow = atom.kind === 'delete' ? [] : [...marks.keys()].map((offset) => offset - atom.now)
  const cuts = [...inOld, ...inNow].filter((at) => at > 0 && at < atom.text.length)
  const ordered = [0, ...new Set(cuts.sort((a, b) => a - b)), atom.text.length]
  return ordered.slice(1).map((end, n) => {
    const start = ordered[n] ?? 0
    const text = atom.text.slice(start, end)
    return { ...atom, text, old: atom.old + start, now: atom.now + start }
  })
}

/** Words that somebody inserted or gave a format earlier stay his, also where they are deleted now. */
function asEarlier(atom: Atom, { insertions, changes }: Paragraph): Atom {
  if (atom.kind === 'insert') return atom
  const own = (stretches: readonly Insertion[]) =>
    stretches.find(({ start, end }) => start <= atom.old && atom.old < end)?.tag
  const [insertion, change] = [own(insertions), own(changes)]
  return { ...atom, ...(insertion && { insertion }), ...(change && { change }) }
}

function dataOf({ codes }: Content): string[] {
  return codes.flatMap((code) => (code.kind === 'inline' ? [code.data] : []))
}

function startXml({ element }: Paragraph, { reading }: ParagraphWriter, isFirst: boolean): string {
  return isFirst ? reading.text.slice(element.start, element.openEnd) : `<${element.name}>`
}

interface PropertiesOptions {
  readonly mark: ParagraphWriter['endMark']
  /** Whether a section may end with this paragraph. */
  readonly isLast: boolean
}

const MARKS = ['ins', 'del', 'moveFrom', 'moveTo']

/** The properties of a paragraph; without the end of a section and old changes where it is a copy. */
function propertiesXml(
  { properties }: Paragraph,
  writer: ParagraphWriter,
  { mark, isLast }: PropertiesOptions,
): string {
  const { reading, prefix } = writer
  const tag = mark ? `${trackTag(mark.kind, mark.by, writer)}/>` : ''
  if (!properties)
    return mark ? `<${prefix}pPr><${prefix}rPr>${tag}</${prefix}rPr></${prefix}pPr>` : ''
  const all = reading.text.slice(properties.start, properties.end)
  if (isLast && !mark) return all
  const run = wordChild(properties, 'rPr')
  const ends = isLast ? [] : ['sectPr', 'pPrChange']
  const kept = properties.children.filter((node) => node !== run && !isWord(node, ...ends, 'rPr'))
  const xml = (node: { start: number; end: number }) => reading.text.slice(node.start, node.end)
  const left = mark && isLast ? [mark.kind] : MARKS
  const marks = run ? run.children.filter((node) => !isWord(node, ...left)) : []
  const inserted = marks.filter((node) => isWord(node, 'ins'))
  const others = marks.filter((node) => !isWord(node, 'ins'))
  // The schema wants insertions before deletions.
  const inside = inserted.map(xml).join('') + tag + others.map(xml).join('')
  const format = inside === '' ? '' : `<${prefix}rPr>${inside}</${prefix}rPr>`
  const isLate = (node: (typeof kept)[number]) => isWord(node, 'sectPr', 'pPrChange')
  const early = kept.filter((node) => !isLate(node)).map(xml)
  const late = kept.filter(isLate).map(xml)
  return `<${prefix}pPr>${early.join('')}${format}${late.join('')}</${prefix}pPr>`
}
