import { unzipSync } from 'fflate'
import { expect } from 'vitest'
import { type Content, plain } from '@/lib/model/content'
import type { Added } from '../format'
import { isElement, type XmlNode } from '../xml/nodes'
import { parseXml } from '../xml/read'
import { makeZip } from '../zip/write'
import { serializeTracked, type TrackedRun, type Tracking } from './tracked'
import { read, written } from './try-docx'

/*
 * Files with tracked changes; and what a file says, and what Word makes of its tracked changes, read
 * without the code under test.
 */

/** Of each paragraph that has any, its words with format and link of each, and other things in it. */
export function looks(bytes: Uint8Array): string[][] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, content]) => {
    if (!TEXTS.test(name)) return []
    const text = Buffer.from(content).toString()
    const root = parseXml(text)
    const paragraphs: string[][] = []
    if (root.ok) look(root.value, { text, paragraphs, own: [], format: '', link: '' })
    return paragraphs.filter((signs) => signs.some((one) => /^[^[]/.test(one)))
  })
}

const TEXTS = /^word\/(?:document|header|footer|footnotes|endnotes)\d*\.xml$/

interface Looking {
  readonly text: string
  readonly paragraphs: string[][]
  readonly own: string[]
  readonly format: string
  readonly link: string
}

function look(node: XmlNode, at: Looking) {
  if (!isElement(node)) return
  const children = (more: Partial<Looking> = {}) =>
    node.children.forEach((child) => look(child, { ...at, ...more }))
  const raw = at.text.slice(node.start, node.end)
  switch (node.local) {
    case 'p': {
      const own: string[] = []
      at.paragraphs.push(own)
      children({ own })
      return
    }
    case 'r': {
      const format = node.children.find((one) => isElement(one) && one.local === 'rPr')
      children({ format: format ? seen(at.text.slice(format.start, format.end)) : '' })
      return
    }
    case 'hyperlink':
      children({ link: at.text.slice(node.start, node.openEnd) })
      return
    case 't':
      for (const child of node.children)
        for (const sign of child.kind === 'text' ? Array.from(shownText(child.text, raw)) : [])
          at.own.push(/\s/.test(sign) ? sign : `${sign} ${at.format} ${at.link}`)
      return
    case 'drawing':
    case 'footnoteReference':
    case 'sym':
    case 'tab':
    case 'br':
      at.own.push(`[${node.local}]`)
      children()
      return
    case 'Fallback':
    // Of a word that was deleted the signs above it stay: the known limit.
    case 'rt':
    case 'pPr':
      return
    default:
      expect(raw).not.toMatch(/^<w:(?:ins|del|moveFrom|moveTo|delText|delInstrText|rPrChange)\b/)
      children()
      return
  }
}

function shownText(text: string, raw: string): string {
  return raw.includes('preserve') ? text : text.trim()
}

function seen(format: string): string {
  return format
    .replaceAll(/\s+w:hint="\w+"/g, '')
    .replaceAll(/<w:(?:lang|noProof)\b[^>]*>|<\/?w:rPr\/?>|<w:rFonts\/>/g, '')
}

/** What Word makes of a file when all its changes are accepted or rejected. */
export function resolved(bytes: Uint8Array, how: 'accept' | 'reject'): Uint8Array {
  const files = unzipSync(bytes)
  return makeZip(
    Object.entries(files).map(([name, content]) => {
      if (!TEXTS.test(name)) return { name, content }
      const text = Buffer.from(content).toString()
      const root = parseXml(text)
      if (!root.ok) throw new Error(`${name} ${JSON.stringify(root.failure)}`)
      return { name, content: resolvedXml(root.value, text, how) }
    }),
  )
}

function resolvedXml(node: XmlNode, text: string, how: 'accept' | 'reject'): string {
  if (!isElement(node)) return text.slice(node.start, node.end)
  const [gone, stays] = how === 'accept' ? [DELETED, INSERTED] : [INSERTED, DELETED]
  if (gone.includes(node.local)) return ''
  const inside = () => childrenXml(node.children, text, how)
  if (stays.includes(node.local)) return inside()
  if (node.local === 'rPrChange') return ''
  if (node.local === 'rPr' && how === 'reject') {
    const change = node.children.find((one) => isElement(one) && one.local === 'rPrChange')
    const old = change && isElement(change) ? change.children.find(isElement) : undefined
    if (old) return text.slice(old.start, old.end)
  }
  const tag = text
    .slice(node.start, node.openEnd)
    .replace(
      /^<w:del(Text|InstrText)/,
      (_, name: string) => `<w:${name === 'Text' ? 't' : 'instrText'}`,
    )
  const close = text
    .slice(node.closeStart, node.end)
    .replace(
      /^<\/w:del(Text|InstrText)/,
      (_, name: string) => `</w:${name === 'Text' ? 't' : 'instrText'}`,
    )
  return node.closeStart === node.openEnd && close === '' ? tag : tag + inside() + close
}

const INSERTED = ['ins', 'moveTo']
const DELETED = ['del', 'moveFrom']

/** Paragraphs whose end went are one with the next, which gives its properties. */
function childrenXml(nodes: readonly XmlNode[], text: string, how: 'accept' | 'reject'): string {
  let xml = ''
  let waiting = ''
  for (const node of nodes) {
    const one = resolvedXml(node, text, how)
    if (!isElement(node) || node.local !== 'p') {
      xml += one
      continue
    }
    const runs = one
      .replace(/^<w:p\b[^>]*>(?:<w:pPr\/>|<w:pPr>.*?<\/w:pPr>)?/s, '')
      .replace(/<\/w:p>$/, '')
    if (losesEnd(node, how)) waiting += runs
    else {
      xml +=
        waiting === ''
          ? one
          : one.replace(
              /^(<w:p\b[^>]*>(?:<w:pPr\/>|<w:pPr>.*?<\/w:pPr>)?)/s,
              (start) => start + waiting,
            )
      waiting = ''
    }
  }
  expect(waiting.replaceAll(/<[^>]*>/g, '')).toBe('')
  return xml
}

function losesEnd(node: XmlNode, how: 'accept' | 'reject'): boolean {
  const child = (of: XmlNode | undefined, local: string) =>
    of && isElement(of)
      ? of.children.find((one) => isElement(one) && one.local === local)
      : undefined
  return child(child(child(node, 'pPr'), 'rPr'), how === 'accept' ? 'del' : 'ins') !== undefined
}

export const ANNA = { author: 'Anna', at: '2026-01-02T03:04:05Z' }

/** Null: removed; what is not named stays as it is. */
export type Targets = Readonly<Record<string, Content | string | null>>

interface More {
  readonly runs?: Readonly<Record<string, readonly TrackedRun[]>>
  readonly added?: readonly Added[]
  readonly comments?: Tracking['comments']
}

/** A file with tracked changes by Anna, unless runs name others. */
export function tracked(bytes: Uint8Array, targets: Targets, more: More = {}) {
  const { units, skeleton } = read(bytes)
  const contents = units.flatMap(({ id, content }) => {
    const target = targets[id] === undefined ? content : targets[id]
    if (target === null) return []
    return [[id, typeof target === 'string' ? plain(target) : target] as const]
  })
  const { runs = {}, comments = [], added: addedNow = [] } = more
  const edits = { targets: new Map(contents), added: addedNow, statuses: new Map() }
  const saying: Tracking['saying'] = (where, words) => `${where}: ${words}`
  const tracking = {
    runs: new Map(Object.entries(runs)),
    comments,
    added: [],
    otherwise: ANNA,
    saying,
  }
  const result = serializeTracked({ bytes, decoding: null, skeleton, units }, edits, tracking)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return { file: result.value }
}

/** Law 12: rejecting all gives the import, accepting all the export. */
export function tells(bytes: Uint8Array, targets: Targets, addedNow: readonly Added[] = []) {
  const { file } = tracked(bytes, targets, { added: addedNow })
  const clean = written(bytes, { targets, added: addedNow })
  // What others had tracked before is accepted and rejected along with it.
  expect(looks(resolved(file, 'reject'))).toEqual(looks(resolved(bytes, 'reject')))
  expect(looks(resolved(file, 'accept'))).toEqual(looks(resolved(clean, 'accept')))
}
