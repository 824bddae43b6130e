import { fromText } from '@/lib/inline/content'
import { CODE, type Code, type CodeMeaning, type Content, EMPTY } from '@/lib/model/content'
import type { Child, CodeNode, HolderNode, Inner, Insertion, Node } from './nodes'
import { isSeenOnSpaces, meaningsOf, PLAIN, type RunFormat } from './run-format'

/** A stretch of text or one code of a paragraph, in order. */
export interface Token extends Insertion {
  /** The number of the child that it stands in. */
  readonly child: number
  readonly text: string
  readonly code: TokenCode | null
  /** The note of an earlier change of its format; left out where there is none. */
  readonly change?: string
}

export interface TokenCode {
  readonly role?: 'open' | 'close'
  /** The two of a pair share it. */
  readonly pair: number
  readonly data: string
  readonly display: string
  readonly means: readonly CodeMeaning[]
  readonly isHideable: boolean
  readonly isRequired: boolean
  readonly inner: Inner | null
}

/** The tokens of a paragraph, and the format of its plain text. */
export function tokensOf(
  children: readonly Child[],
  prefix: string,
): { tokens: Token[]; base: RunFormat } {
  const placed = children.flatMap(({ nodes }, child) => nodes.map((node) => ({ node, child })))
  const base = commonest(placed.map(({ node }) => node)) ?? PLAIN
  const tokens: Token[] = []
  addLevel(placed, base, { tokens, prefix, pairs: 0 })
  return { tokens, base }
}

interface Writing {
  readonly tokens: Token[]
  readonly prefix: string
  pairs: number
}

interface PlacedNode {
  readonly node: Node
  readonly child: number
}

/** The format of most characters; null where there is no text. */
function commonest(nodes: readonly Node[]): RunFormat | null {
  const counts = new Map<string, { format: RunFormat; count: number }>()
  for (const node of nodes) {
    if (node.kind !== 'text') continue
    const entry = counts.get(node.format.key) ?? { format: node.format, count: 0 }
    entry.count += node.text.length
    counts.set(node.format.key, entry)
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
  return most?.format ?? null
}

function addLevel(level: readonly PlacedNode[], base: RunFormat, writing: Writing) {
  for (let at = 0; at < level.length;) {
    const format = level[at] ? formatted(level[at]?.node) : null
    const end = format && format.key !== base.key ? groupEnd(level, at, format) : at + 1
    if (format && format.key !== base.key) addGroup(level.slice(at, end), format, base, writing)
    else addNodes(level.slice(at, end), base, writing)
    at = end
  }
}

/** Where the stretch of one format ends that begins here; codes without a format at its end are not in it. */
function groupEnd(level: readonly PlacedNode[], from: number, format: RunFormat): number {
  let end = from + 1
  for (let at = end; at < level.length; at += 1) {
    const node = level[at]?.node
    if (node?.kind === 'holder') break
    const own = formatted(node)
    if (own && own.key !== format.key) break
    if (own) end = at + 1
  }
  return end
}

// Spaces look the same in bold: they end no stretch of a format and begin none.
function formatted(node: Node | undefined): RunFormat | null {
  if (!node || node.kind === 'holder' || !node.format) return null
  const isSpace = node.kind === 'text' ? /^\s*$/.test(node.text) : node.means.includes('tab')
  return isSpace && !isSeenOnSpaces(node.format) ? null : node.format
}

function addGroup(
  group: readonly PlacedNode[],
  format: RunFormat,
  base: RunFormat,
  writing: Writing,
) {
  const { prefix } = writing
  const means = meaningsOf(format, base)
  const [first, last] = [group[0]?.child ?? 0, group.at(-1)?.child ?? 0]
  const look = { pair: (writing.pairs += 1), means, display: signOf(means) }
  writing.tokens.push(pairToken(first, 'open', formatData(format, prefix), look))
  addNodes(group, format, writing)
  writing.tokens.push(pairToken(last, 'close', `</${prefix}rPr>`, look))
}

function addNodes(nodes: readonly PlacedNode[], outer: RunFormat, writing: Writing) {
  for (const { node, child } of nodes)
    if (node.kind === 'text')
      writing.tokens.push(withChange(token(child, node.text, null, node), node))
    else if (node.kind === 'code') writing.tokens.push(codeToken(node, child, writing))
    else addHolder(node, child, outer, writing)
}

function addHolder(holder: HolderNode, child: number, outer: RunFormat, writing: Writing) {
  const base = commonest(holder.nodes) ?? outer
  const format = base.key === outer.key ? '' : formatData(base, writing.prefix)
  const pair = (writing.pairs += 1)
  const { display, means, open, close } = holder
  const look = { pair, means, display }
  const more = insertionIn(holder)
  writing.tokens.push({ ...pairToken(child, 'open', format + open, look), ...more })
  addLevel(
    holder.nodes.map((node) => ({ node, child })),
    base,
    writing,
  )
  writing.tokens.push({ ...pairToken(child, 'close', close, look), ...more })
}

function insertionIn({ insertion }: Insertion): Insertion {
  return insertion === undefined ? {} : { insertion }
}

function formatData({ key }: RunFormat, prefix: string): string {
  return key === '' ? `<${prefix}rPr/>` : `<${prefix}rPr>${key}</${prefix}rPr>`
}

// Written out, as all here: objects made by spreading others are several times slower.
function pairToken(
  child: number,
  role: 'open' | 'close',
  data: string,
  { pair, display, means }: Pick<TokenCode, 'pair' | 'display' | 'means'>,
): Token {
  const [isHideable, isRequired, inner] = [false, false, null]
  const code = { role, pair, data, display, means, isHideable, isRequired, inner }
  return { child, text: '', code }
}

function token(
  child: number,
  text: string,
  code: TokenCode | null,
  { insertion }: Insertion,
): Token {
  return insertion === undefined ? { child, text, code } : { child, text, code, insertion }
}

function codeToken(node: CodeNode, child: number, writing: Writing): Token {
  const { data, display, means, isHideable, isRequired, inner } = node
  const pair = (writing.pairs += 1)
  const own = { pair, data, display, means, isHideable, isRequired, inner }
  return withChange(token(child, '', own, node), node)
}

// Nearly no run has one: those without stay as they are.
function withChange(one: Token, { format }: Pick<CodeNode, 'format'>): Token {
  return format && format.change !== '' ? { ...one, change: format.change } : one
}

function signOf(means: readonly CodeMeaning[]): string {
  return means.map((one) => SIGNS[one] ?? '').join('') || 'f'
}

const SIGNS: Partial<Record<CodeMeaning, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
  smallCaps: 'sc',
  allCaps: 'AA',
}

/** The content of some tokens; `ids` gives each pair or single code its id. */
export function contentOf(token: Token, id: (pair: number) => string): Content {
  const { code, text } = token
  if (!code) {
    const content = fromText(text)
    return content.ok ? content.value : EMPTY
  }
  const { role, data, display, means } = code
  const own = id(code.pair)
  const inline: Code = role
    ? { kind: 'inline', id: own, data, display, means, role }
    : { kind: 'inline', id: own, data, display, means }
  return { text: CODE, codes: [inline] }
}
