import type { Code, CodeMeaning } from '@/lib/model/content'
import { decodedReference } from '../html/tokens'
import type { Atom } from '../spelling'
import { tagCoder } from '../tag-codes'
import { isParent, type PhrasingContent } from './tree'

type InlineCode = Extract<Code, { kind: 'inline' }>

/** The text of a block, character by character. `base` and offsets of nodes are those in the file. */
export function atomsOf(text: string, base: number, nodes: readonly PhrasingContent[]): Atom[] {
  const reader = readerOf(text, base)
  reader.all(nodes, 0)
  return reader.atoms
}

function readerOf(text: string, base: number) {
  const atoms: Atom[] = []
  const tag = tagCoder()
  let count = 0
  const at = ({ position }: PhrasingContent) => ({
    start: base + (position?.start.offset ?? 0),
    end: base + (position?.end.offset ?? 0),
  })
  const push = (raw: string, code: Omit<InlineCode, 'kind' | 'data'>) =>
    atoms.push({ raw, shown: { kind: 'inline', data: raw, ...code } })
  const alone = (raw: string, display: string, means: CodeMeaning) =>
    push(raw, { id: `m${++count}`, display, means: [means] })
  const pair = (
    open: string,
    inner: () => void,
    close: string,
    display: string,
    means: CodeMeaning,
  ) => {
    const id = `m${++count}`
    push(open, { id, display, role: 'open', means: [means] })
    inner()
    push(close, { id, display, role: 'close', means: [means] })
  }
  const html = (raw: string) => {
    const [, slash, name, isEmpty] = /^<(\/?)([a-z][\w-]*)[^]*?(\/?)>$/i.exec(raw) ?? []
    const lower = name?.toLowerCase() ?? '!'
    const kind = slash
      ? 'close'
      : isEmpty || /^(?:!|br|img|wbr|hr|input)$/.test(lower)
        ? 'alone'
        : 'open'
    atoms.push({ raw, shown: tag({ name: lower, kind, data: raw }) })
  }
  const one = (node: PhrasingContent, depth: number) => {
    const { start, end } = at(node)
    const raw = text.slice(start, end)
    if (node.type === 'text') { textInto(atoms, raw); return; }
    if (node.type === 'html') { html(raw); return; }
    if (node.type === 'image' || node.type === 'imageReference') {
      const alt = altEnd(raw)
      if (alt <= 2) return void alone(raw, 'img', 'image')
      const close = closeOf(node, raw.slice(alt), raw.slice(2, alt))
      pair('![', () => textInto(atoms, raw.slice(2, alt)), close, 'img', 'image'); return;
    }
    const [display, means] = SIGNS[node.type] ?? [node.type, 'markup']
    const children: readonly PhrasingContent[] = isParent(node)
      ? (node.children)
      : []
    const [first, last] = [children[0], children.at(-1)]
    if (!first || !last || depth > MAX_DEPTH || raw.startsWith('<'))
      return void alone(raw, display || raw.slice(0, 20), means)
    const open = text.slice(start, at(first).start)
    const inner = text.slice(at(first).start, at(last).end)
    const close = closeOf(node, text.slice(at(last).end, end), inner)
    pair(open, () => all(children, depth + 1), close, display, means)
  }
  const all = (nodes: readonly PhrasingContent[], depth: number) => {
    let done = nodes[0] ? at(nodes[0]).start : 0
    for (const node of nodes) {
      const { start, end } = at(node)
      // After a hard break stands what begins the line.
      if (start > done) joinGap(atoms, text.slice(done, start))
      one(node, depth)
      done = end
    }
  }
  return { atoms, all }
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
