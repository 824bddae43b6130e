import { concatAll, fromText } from '@/lib/inline/content'
import { CODE, type Code, type Content } from '@/lib/model/content'
import { fail, ok, type Result } from '@/lib/model/result'
import { escapeText, notXml, unescapeXml } from '../xml/escape'
import { type XmlElement, type XmlNode, type XmlText } from '../xml/nodes'
import { nested } from './nested'
import { tmxCoder } from './codes'

/**
 * The text of a `seg`. Native markup (`bpt`, `ept`, `ph`, `it`, `ut`) is one code each, with what
 * stands in it; `hi`, and an element that TMX does not know, are two codes round their text. A line
 * break written as a reference is a code: as a line end of the file it would not survive.
 */
export function segmentContent(text: string, segment: XmlElement): Result<Content> {
  const pieces: (Content | null)[] = []
  const code = tmxCoder()
  const put = (one: Code) => pieces.push({ text: CODE, codes: [one] })

  const read = (nodes: readonly XmlNode[]) => {
    for (const node of nodes)
      if (node.kind === 'text') pieces.push(...wordsOf(text, node))
      else if (node.kind === 'other') put(otherCode(text.slice(node.start, node.end)))
      else element(node)
  }
  const element = (node: XmlElement) => {
    if (node.local in ROLES || node.openEnd === node.end)
      return put(code(node, ROLES[node.local] ?? null, text.slice(node.start, node.end)))
    put(code(node, 'open', text.slice(node.start, node.openEnd)))
    read(node.children)
    return put(code(node, 'close', text.slice(node.closeStart, node.end)))
  }

  read(segment.children)
  const known = pieces.filter((piece) => piece !== null)
  return known.length === pieces.length
    ? ok(concatAll(known))
    : fail('text.notStorable', { offset: segment.start })
}

const ROLES: Readonly<Record<string, 'open' | 'close' | null>> = {
  ...{ bpt: 'open', ept: 'close', ph: null, it: null, ut: null },
}

/** Null for what cannot be stored. */
function wordsOf(text: string, { start, end, text: words, isCdata }: XmlText): (Content | null)[] {
  const raw = text.slice(start, end)
  if (isCdata || !BREAKS.test(raw)) return [storable(words)]
  return raw
    .split(BREAKS)
    .map((part, n) =>
      n % 2 === 1 ? { text: CODE, codes: [referenceCode(part)] } : storable(unescapeXml(part)),
    )
}

const BREAKS = /(&#(?:0*1[03]|x0*[adAD]);)/

function storable(text: string): Content | null {
  const content = fromText(text)
  return content.ok ? content.value : null
}

function referenceCode(data: string): Code {
  return { kind: 'inline', id: data, data, display: '↵', means: ['lineBreak'] }
}

/** A comment or a processing instruction. */
function otherCode(data: string): Code {
  const isComment = data.startsWith('<!--')
  const about = isComment ? ({ display: '!', means: ['comment'] } as const) : { display: '?' }
  return { kind: 'inline', id: about.display, data, ...about }
}

/** What stands in a `seg` for a text. Fails with `tmx.character` {unit, character} for what XML cannot hold. */
export function writtenSegment({ text, codes }: Content, unit: string): Result<string> {
  const bad = notXml(text)
  if (bad !== null) return fail('tmx.character', { unit, character: codePointOf(text, bad) })
  const parts = text.split(CODE).map(escapeText)
  const markup = nested(codes.map(writtenCode), codes)
  return ok(parts.map((part, n) => (markup[n - 1] ?? '') + part).join(''))
}

function codePointOf(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function writtenCode(code: Code | undefined): string {
  if (code?.kind === 'inline') return code.data
  if (code?.kind === 'lineEnd') return code.text
  return code?.kind === 'object' ? CODE : ''
}
