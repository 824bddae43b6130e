import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { Range } from '@/lib/model/range'
import { fail, ok, type Result } from '@/lib/model/result'
import { lineOf } from '../line-of'
import { MAX_MARKDOWN_BLOCK, MAX_MARKDOWN_DEPTH } from '../limits'
import { plainBlockAfter, plainBlockAt } from './plain'

export type RootContent = ReturnType<typeof fromMarkdown>['children'][number]
export type Paragraph = Extract<RootContent, { type: 'paragraph' }>
export type PhrasingContent = Paragraph['children'][number]
type Parent = Extract<RootContent, { children: unknown }>

/** A part of the tree; offsets in the file are those of its nodes and `base` together. */
export interface Part {
  readonly base: number
  readonly nodes: readonly RootContent[]
}

/** Takes what is read, in order. */
export interface PartTaker {
  part(part: Part): void
  /** A paragraph of the top without markup, which needs no tree. */
  plain(block: Range): void
}

/** How far the matter before the text goes; 0 where there is none. */
export function frontMatterEnd(text: string): number {
  // A rule may well begin a long text, and the parser is slow with long ones.
  const [, fence] = /^(---|\+\+\+)[ \t]*[\r\n]/.exec(text) ?? []
  if (fence === undefined) return 0
  const kinds = ['yaml', 'toml'] as const
  const end = ENDS[fence]?.exec(text)
  const head = text.slice(0, end ? end.index + end[0].length : 0)
  const [first] = fromMarkdown(head, {
    extensions: [frontmatter([...kinds])],
    mdastExtensions: [frontmatterFromMarkdown([...kinds])],
  }).children
  const isMatter = first && first.type !== 'thematicBreak' && first.type !== 'paragraph'
  return isMatter ? (first.position?.end.offset ?? 0) : 0
}

const ENDS: Readonly<Record<string, RegExp | undefined>> = {
  '---': /[\r\n]---[ \t]*(?:[\r\n]|$)/,
  '+++': /[\r\n]\+\+\+[ \t]*(?:[\r\n]|$)/,
}

/**
 * The tree of a file in parts. The parser takes time that grows with the square of the length,
 * so it is given a window: what is certain to have ended in it is taken, the rest begins the next.
 *
 * Fails with `markdown.tooLong` {line, max} where one block is longer than a window may grow, and
 * with `markdown.tooDeep` {line, max}.
 */
export function eachPart(text: string, from: number, take: PartTaker): Result<true> {
  const deep = TOO_DEEP.exec(text)
  if (deep)
    return fail('markdown.tooDeep', { line: lineOf(text, deep.index), max: MAX_MARKDOWN_DEPTH })
  const labels = labelsOf(text)
  const isShort = lineEndAfter(text, from + WINDOW) === text.length
  let at = from
  let size = WINDOW
  while (at < text.length) {
    const early = isShort ? null : beforeWindow(text, at, labels, take)
    if (early !== null) {
      at = early
      size = WINDOW
      continue
    }
    const end = lineEndAfter(text, at + size)
    if (end - at > MAX_MARKDOWN_BLOCK)
      return fail('markdown.tooLong', { line: lineOf(text, at), max: MAX_MARKDOWN_BLOCK })
    // A text that is read whole has its definitions, and nothing that only looks like one counts.
    const isWhole = at === from && end === text.length
    const { base, nodes } = partOf(text, at, end, isWhole ? null : labels)
    if (end === text.length) {
      take.part({ base, nodes })
      break
    }
    const taken = ended(nodes)
    const next = taken.next === null ? end : lineStart(text, taken.next + base)
    if (next > at) {
      take.part({ base, nodes: taken.nodes })
      at = next
      size = WINDOW
    } else size *= 2
  }
  return ok(true)
}

/** The tree of a stretch; `labels` are those of the file, null where the stretch is all of it. */
function partOf(
  text: string,
  start: number,
  end: number,
  labels: ReadonlySet<string> | null,
): { base: number; nodes: RootContent[] } {
  const slice = text.slice(start, end)
  const lead = labels === null ? '\n' : definitionsFor(slice, labels)
  const nodes = treeOf(lead + slice).filter(({ position }) => offsetOf(position) >= lead.length)
  return { base: start - lead.length, nodes }
}

/**
 * Takes what needs no window: a plain paragraph, else all that stands before the next one. Gives where
 * the rest begins; null where no plain one comes soon, or where it may be in a block of code or HTML,
 * which can go on behind blank lines. All other blocks end before it.
 */
function beforeWindow(
  text: string,
  at: number,
  labels: ReadonlySet<string>,
  take: PartTaker,
): number | null {
  const plain = plainBlockAt(text, at)
  if (plain) {
    take.plain(plain)
    return plain.next
  }
  const next = plainBlockAfter(text, at, at + WINDOW)
  if (next === null) return null
  const part = partOf(text, at, next, labels)
  const last = part.nodes.at(-1)
  const lastEnd = part.base + (last?.position?.end.offset ?? 0)
  const hasEnded = /[^ \t\r\n]/.test(text.slice(lastEnd - 1, lastEnd))
  if ((last?.type === 'code' || last?.type === 'html') && !hasEnded) return null
  take.part(part)
  return next
}

/** What has ended in a window, and where the rest begins: its last block, or the last item of a list; null where nothing does. */
function ended(nodes: RootContent[]): { nodes: RootContent[]; next: number | null } {
  const last = nodes.at(-1)
  if (!last) return { nodes: [], next: null }
  if (nodes.length > 1) return { nodes: nodes.slice(0, -1), next: offsetOf(last.position) }
  if (last.type !== 'list' || last.children.length < 2)
    return { nodes: [], next: offsetOf(last.position) }
  const items = last.children.slice(0, -1)
  return { nodes: [{ ...last, children: items }], next: offsetOf(last.children.at(-1)?.position) }
}

function offsetOf(position: RootContent['position']): number {
  return position?.start.offset ?? 0
}

function treeOf(text: string): RootContent[] {
  return fromMarkdown(text, { extensions: [GFM, PLAIN_ADDRESSES], mdastExtensions: TO_TREE })
    .children
}

const GFM = gfm()
// An address that stands in a text as it is, is text: it is shown, and may be typed.
const PLAIN_ADDRESSES = { disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } }
const TO_TREE = gfmFromMarkdown().filter(({ transforms }) => !transforms)

const WINDOW = 8000
const MARKER = String.raw`(?:>[ \t]?|[*+-][ \t]+|\d{1,9}[.)][ \t]+)`
const TOO_DEEP = new RegExp(
  String.raw`^[ \t]*${MARKER}{${MAX_MARKDOWN_DEPTH},}(?!(?:[*+-][ \t]*)*$)`,
  'm',
)

/** The tree of the text of one block, and the text that its offsets are those of. */
export function lineTree(line: string, labels: ReadonlySet<string>) {
  const lead = definitionsFor(line, labels)
  const block = treeOf(lead + line).find(
    (node) => node.type === 'paragraph' && offsetOf(node.position) >= lead.length,
  )
  const nodes = block?.type === 'paragraph' ? block.children : []
  return { text: lead + line, base: 0, nodes }
}

/** The names that links and footnotes of the whole file may use. */
export function labelsOf(text: string): ReadonlySet<string> {
  const found = text.matchAll(/^[ \t>]{0,20}(?:[*+-][ \t]+)?\[([^[\]\r\n]{1,300})\]:/gm)
  return new Set(Array.from(found, ([, label = '']) => label.toLowerCase()))
}

/** Definitions of what a window speaks of, put before it; the last ends any footnote. */
function definitionsFor(slice: string, labels: ReadonlySet<string>): string {
  if (labels.size === 0) return '\n'
  const found = Array.from(slice.matchAll(/\[([^[\]\r\n]{1,300})\]/g), ([, label = '']) => label)
  const used = [...new Set(found)].filter((label) => labels.has(label.toLowerCase()))
  const notes = used.filter((label) => label.startsWith('^')).map((label) => `[${label}]: x\n\n`)
  const links = used.filter((label) => !label.startsWith('^')).map((label) => `[${label}]: #\n`)
  return `${notes.join('')}[interlinear]: #\n${links.join('')}\n`
}

function lineEndAfter(text: string, at: number): number {
  if (at >= text.length) return text.length
  const pattern = /\r\n|[\r\n]/g
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found ? found.index + found[0].length : text.length
}

export function lineStart(text: string, at: number): number {
  let start = at
  while (start > 0 && !/[\r\n]/.test(text[start - 1] ?? '')) start -= 1
  return start
}

export function isParent(node: RootContent): node is Parent {
  return 'children' in node
}
