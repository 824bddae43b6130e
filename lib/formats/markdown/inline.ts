import type { Code, CodeMeaning } from '@/lib/model/content'
import { decodedReference } from '../html/tokens'
import type { Atom } from '../spelling'
import { tagCoder } from '../tag-codes'
import { isParent, type PhrasingContent } from './tree'

type InlineCode = Extract<Code, { kind: 'inline' }>

/** The text of a block, character by character. `base` and offsets of nodes are those in the file. */
export function atomsOf(text: string, base: number, nodes: readonly PhrasingContent[]): Atom[] {
  const reading = { text, base, atoms: [], tag: tagCoder(), count: 0 }
  readAll(reading, nodes, 0)
  return reading.atoms
}

/** The same of a text without markup. */
export function charactersOf(raw: string): Atom[] {
  const atoms: Atom[] = []
  textInto(atoms, raw)
  return atoms
}

interface Reading {
  readonly text: string
  readonly base: number
  readonly atoms: Atom[]
  readonly tag: ReturnType<typeof tagCoder>
  count: number
}

function readAll(reading: Reading, nodes: readonly PhrasingContent[], depth: number) {
  let done = nodes[0] ? placeOf(reading, nodes[0]).start : 0
  for (const node of nodes) {
    const { start, end } = placeOf(reading, node)
    // After a hard break stands what begins the line.
    if (start > done) joinGap(reading.atoms, reading.text.slice(done, start))
    readOne(reading, node, depth)
    done = end
  }
}

function readOne(reading: Reading, node: PhrasingContent, depth: number) {
  const { start, end } = placeOf(reading, node)
  const raw = reading.text.slice(start, end)
  if (node.type === 'text') textInto(reading.atoms, raw)
  else if (node.type === 'html') pushTag(reading, raw)
  else if (node.type === 'image' || node.type === 'imageReference') pushImage(reading, node, raw)
  else pushMarkup(reading, node, raw, depth)
}

function pushImage(reading: Reading, node: PhrasingContent, raw: string) {
  const end = altEnd(raw)
  if (end <= 2) {
    push(reading, raw, { id: nextId(reading), display: 'img', means: ['image'] })
    return
  }
  const sign = { id: nextId(reading), display: 'img', means: ['image' as const] }
  push(reading, '![', { ...sign, role: 'open' })
  textInto(reading.atoms, raw.slice(2, end))
  push(reading, closeOf(node, raw.slice(end), raw.slice(2, end)), { ...sign, role: 'close' })
}

function pushMarkup(reading: Reading, node: PhrasingContent, raw: string, depth: number) {
  const [display, meaning] = SIGNS[node.type] ?? [node.type, 'markup']
  const children: readonly PhrasingContent[] = isParent(node) ? node.children : []
  const [first, last] = [children[0], children.at(-1)]
  const sign = { id: nextId(reading), display: display || raw.slice(0, 20), means: [meaning] }
  if (!first || !last || depth > MAX_DEPTH || raw.startsWith('<')) {
    push(reading, raw, sign)
    return
  }
  const { start } = placeOf(reading, node)
  const from = placeOf(reading, first).start - start
  const to = placeOf(reading, last).end - start
  push(reading, raw.slice(0, from), { ...sign, role: 'open' })
  readAll(reading, children, depth + 1)
  push(reading, closeOf(node, raw.slice(to), raw.slice(from, to)), { ...sign, role: 'close' })
}

function pushTag({ atoms, tag }: Reading, raw: string) {
  const [, slash, name, isEmpty] = /^<(\/?)([a-z][\w-]*)[^]*?(\/?)>$/i.exec(raw) ?? []
  const lower = name?.toLowerCase() ?? '!'
  const isAlone = isEmpty || /^(?:!|br|img|wbr|hr|input)$/.test(lower)
  const kind = slash ? 'close' : isAlone ? 'alone' : 'open'
  atoms.push({ raw, shown: tag({ name: lower, kind, data: raw }) })
}

function push({ atoms }: Reading, raw: string, code: Omit<InlineCode, 'kind' | 'data'>) {
  atoms.push({ raw, shown: { kind: 'inline', data: raw, ...code } })
}

function nextId(reading: Reading): string {
  reading.count += 1
  return `m${reading.count}`
}

function placeOf({ base }: Reading, { position }: PhrasingContent) {
  return {
    start: base + (position?.start.offset ?? 0),
    end: base + (position?.end.offset ?? 0),
  }
}

function joinGap(atoms: Atom[], gap: string) {
  const last = atoms.at(-1)
  if (last && typeof last.shown !== 'string' && last.shown.kind === 'inline') {
    const data = last.shown.data + gap
    atoms[atoms.length - 1] = { raw: last.raw + gap, shown: { ...last.shown, data } }
  } else textInto(atoms, gap)
}

/** A link by its text alone becomes one by its name, so that the text may change. */
function closeOf(node: PhrasingContent, raw: string, inner: string): string {
  const isByText = 'referenceType' in node && node.referenceType !== 'full'
  return isByText ? `][${inner}]` : raw
}

/** Where the text of a picture ends: at the bracket that closes the first. */
function altEnd(raw: string): number {
  let depth = 0
  for (let at = 1; at < raw.length; at++) {
    if (raw[at] === '\\') at += 1
    else if (raw[at] === '[') depth += 1
    else if (raw[at] === ']' && --depth === 0) return at
  }
  return 0
}

function textInto(atoms: Atom[], raw: string) {
  for (const [one] of raw.matchAll(ATOM)) atoms.push({ shown: shownOf(one), raw: one })
}

function shownOf(one: string): Atom['shown'] {
  if (/[\r\n]/.test(one)) return { kind: 'lineEnd', text: one }
  if (one.length === 1) return one
  return one.startsWith('&') ? decodedReference(one) : one.slice(1)
}

// A line end with the marks of the quotation or list that the next line begins with.
const ATOM =
  /[ \t]*(?:\r\n|[\r\n])[ \t>]*|\\[!-/:-@[-`{-~]|&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]*);|[^]/gi

const MAX_DEPTH = 60

const SIGNS: Readonly<Record<string, readonly [string, CodeMeaning] | undefined>> = {
  emphasis: ['i', 'italic'],
  strong: ['b', 'bold'],
  delete: ['s', 'strike'],
  link: ['a', 'link'],
  linkReference: ['a', 'link'],
  inlineCode: ['', 'code'],
  footnoteReference: ['', 'footnote'],
  break: ['br', 'lineBreak'],
}
