import { notStorable } from '@/lib/inline/content'
import type { Unit, UnitKind, Warning } from '@/lib/model/file'
import { fail, ok, type Result } from '@/lib/model/result'
import { type Atom, fileStartOf, spelledOf } from '../spelling'
import type { TextRead } from '../text-file'
import { atomsOf, charactersOf } from './inline'
import {
  eachPart,
  frontMatterEnd,
  isParent,
  lineStart,
  type Paragraph,
  type PhrasingContent,
  type RootContent,
} from './tree'

export interface MarkdownSkeleton {
  readonly spots: readonly Spot[]
}

/** Where the text of a unit stands, and the block that it is the text of. */
export interface Spot {
  readonly start: number
  readonly end: number
  readonly block: readonly [start: number, end: number]
  readonly in: 'paragraph' | 'heading' | 'cell' | 'item' | 'onlyItem' | 'other'
}

/** A text with its place and spelling. */
export interface Text extends Spot {
  readonly kind: UnitKind
  readonly atoms: readonly Atom[]
}

/** The texts of a Markdown file. Fails with `text.notStorable` {offset}, and as `partsOf` does. */
export function readMarkdown(text: string): Result<TextRead<MarkdownSkeleton>> {
  const offset = notStorable(text)
  if (offset !== null) return fail('text.notStorable', { offset })
  const units: Unit[] = []
  const spots: Spot[] = []
  const take = (one: Text) => {
    const { start, end, block, in: place, kind } = one
    const content = spelledOf(one.atoms)?.content ?? { text: '', codes: [] }
    const fileStart = fileStartOf(text, one, content)
    units.push({ id: String(units.length + 1), kind, content, fileStart })
    spots.push({ start, end, block, in: place })
  }
  const read = eachText(text, { take })
  return read.ok ? ok({ units, skeleton: { spots }, kept: read.value }) : read
}

interface Takers {
  readonly take: (text: Text) => void
  readonly takeOlder?: (text: Text) => void
}

/**
 * Every text of a file; gives what was kept. Each is `take`n while it is read: with an atom for every
 * character, those of a large file together would fill the memory. `takeOlder` gets the texts of alerts
 * with their label, as files that were imported earlier have them.
 */
export function eachText(text: string, takers: Takers): Result<Warning[]> {
  const matter = frontMatterEnd(text)
  const counts = { code: 0, html: matter > 0 ? 1 : 0 }
  const read = eachPart(text, matter, {
    part: ({ base, nodes }) => {
      const collector = collectorOf(text, base, takers, counts)
      nodes.forEach((node) => collector(node, null))
    },
    plain: ({ start, end }) => {
      const atoms = charactersOf(text.slice(start, end))
      takers.take({ start, end, block: [start, end], in: 'paragraph', kind: 'paragraph', atoms })
    },
  })
  if (!read.ok) return read
  const kept = [
    { code: 'kept.code', args: { count: counts.code } },
    { code: 'kept.blocks', args: { count: counts.html } },
  ].filter(({ args }) => args.count > 0)
  return ok(kept)
}

function collectorOf(
  text: string,
  base: number,
  { take: found, takeOlder }: Takers,
  counts: { code: number; html: number },
) {
  const take = (
    node: { children: PhrasingContent[] } & RootContentLike,
    about: Pick<Text, 'kind' | 'in'>,
    holder = node as RootContentLike,
    isFirstInQuotation = false,
  ) => {
    const all = atomsOf(text, base, node.children)
    const label = isFirstInQuotation ? alertLabel(all) : 0
    const block = [
      base + (holder.position?.start.offset ?? 0),
      base + (holder.position?.end.offset ?? 0),
    ] as const
    const end = base + (node.children.at(-1)?.position?.end.offset ?? 0)
    const from = (skipped: number): Text | null => {
      const atoms = trimmedAtoms(all.slice(skipped))
      const [first] = node.children
      if (!atoms || !first || rawOf(atoms.list) === '') return null
      const before = rawOf(all.slice(0, skipped)).length + atoms.skipped
      const start = base + (first.position?.start.offset ?? 0) + before
      return { ...about, start, end: end - atoms.dropped, block, atoms: atoms.list }
    }
    const one = from(label)
    const older = label > 0 && takeOlder ? from(0) : null
    if (one) found(one)
    if (older) takeOlder?.(older)
  }
  const visit = (node: RootContent, parent: RootContent | null) => {
    if (node.type === 'paragraph') takeParagraph(node, parent)
    else if (node.type === 'heading') take(node, { kind: 'heading', in: 'heading' })
    else if (node.type === 'tableCell') take(node, { kind: 'cell', in: 'cell' })
    else if (node.type === 'code') counts.code += 1
    else if (node.type === 'html' || node.type === 'definition') counts.html += 1
    else if (isParent(node)) for (const child of node.children as RootContent[]) visit(child, node)
  }
  const takeParagraph = (node: Paragraph, parent: RootContent | null) => {
    const isFirst = parent !== null && isParent(parent) && parent.children[0] === node
    if (isFirst && parent.type === 'listItem') {
      const isOnly = parent.children.length === 1
      const about = { kind: 'listItem', in: isOnly ? 'onlyItem' : 'item' } as const
      take(node, about, isOnly ? parent : node)
      return
    }
    const kind = KINDS[parent?.type ?? ''] ?? 'paragraph'
    const place = parent?.type === 'footnoteDefinition' ? 'other' : 'paragraph'
    take(node, { kind, in: place }, node, isFirst && parent.type === 'blockquote')
  }
  return visit
}

interface RootContentLike {
  readonly position?:
    { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined
}

const KINDS: Readonly<Record<string, UnitKind | undefined>> = {
  listItem: 'listItem',
  footnoteDefinition: 'footnote',
}

/**
 * How many characters tell the kind of an alert, which GitHub has on the first line of a quotation; all of
 * them where a blank line follows.
 */
function alertLabel(atoms: readonly Atom[]): number {
  const end = atoms.findIndex(({ shown }) => typeof shown !== 'string' && shown.kind === 'lineEnd')
  const line = end < 0 ? atoms : atoms.slice(0, end)
  return ALERT.test(rawOf(line)) ? line.length + (end < 0 ? 0 : 1) : 0
}

const ALERT = /^\[!(?:note|tip|important|warning|caution)\]$/i

function rawOf(atoms: readonly Atom[]): string {
  return atoms.map((one) => one.raw).join('')
}

/** Without a pair of codes round the whole; null when no word is left. */
function trimmedAtoms(atoms: readonly Atom[]) {
  let list = atoms
  let skipped = 0
  let dropped = 0
  for (;;) {
    const [first, last] = [list[0], list.at(-1)]
    const [a, b] = [first?.shown, last?.shown]
    if (
      typeof a !== 'object' ||
      typeof b !== 'object' ||
      a.kind !== 'inline' ||
      b.kind !== 'inline'
    )
      break
    if (a.id !== b.id || a.role !== 'open' || b.role !== 'close' || /^\]\[/.test(b.data)) break
    skipped += first?.raw.length ?? 0
    dropped += last?.raw.length ?? 0
    list = list.slice(1, -1)
  }
  const hasWords = list.some(
    ({ shown }) => typeof shown === 'string' && /[\p{L}\p{N}]|[\ud800-\udfff]/u.test(shown),
  )
  return hasWords ? { list, skipped, dropped } : null
}

/** What stands on a line before an offset. */
export function before(text: string, at: number): string {
  return text.slice(lineStart(text, at), at)
}
