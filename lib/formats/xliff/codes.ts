import type { Code, CodeMeaning } from '@/lib/model/content'
import { attributeOf, isElement, type XmlElement } from '../xml/nodes'
import { meaningOf, signOfType } from './meanings'

export type InlineCode = Extract<Code, { kind: 'inline' }>

/** What is known of the codes of a unit. */
export interface CodeContext {
  readonly version: 1 | 2
  /** The namespace of XLIFF in this file: what is not in it belongs to others. */
  readonly uri: string
  /** Text of `<originalData>` by id. */
  readonly data: ReadonlyMap<string, string>
  /** Beginnings of pairs that were met on this side. */
  readonly opened: Map<string, InlineCode>
  /** Of a target: those of its source, which never depend on it. */
  readonly openedInSource?: ReadonlyMap<string, InlineCode>
}

/** What a unit's source and target are read with. */
export interface CodeContexts {
  readonly source: CodeContext
  readonly target: CodeContext
}

export function contextsOf(about: Pick<CodeContext, 'version' | 'uri' | 'data'>): CodeContexts {
  const { version, uri, data } = about
  const source: CodeContext = { version, uri, data, opened: new Map() }
  const target = { version, uri, data, opened: new Map(), openedInSource: source.opened }
  return { source, target }
}

/** How an element stands in a text: as one code, or as two round what is in it. */
export type Shape = 'single' | 'open' | 'close' | 'around'

/**
 * `null`: the element is not one of XLIFF's inline codes. There are files with markup of pages that
 * nobody escaped (`<b>words</b>`): its words are text, so it is two codes round them.
 */
export function shapeOf(element: XmlElement, { version, uri }: CodeContext): Shape | null {
  const shapes = version === 1 ? SHAPES_1 : SHAPES_2
  if (element.uri !== uri) return null
  if (!Object.hasOwn(shapes, element.local))
    return deepTextOf(element).trim() === '' ? null : 'around'
  const shape = shapes[element.local] ?? null
  return shape === 'around' && element.openEnd === element.end ? 'single' : shape
}

const SHAPES_1: Readonly<Record<string, Shape>> = {
  ...{ x: 'single', ph: 'single', it: 'single', g: 'around', mrk: 'around' },
  ...{ bx: 'open', bpt: 'open', ex: 'close', ept: 'close' },
}

const SHAPES_2: Readonly<Record<string, Shape>> = {
  ...{ ph: 'single', cp: 'single', pc: 'around', mrk: 'around' },
  ...{ sc: 'open', sm: 'open', ec: 'close', em: 'close' },
}

/** The code for an element, or for one of its two tags; `data` is what the file has in its place. */
export function codeFor(
  element: XmlElement,
  role: 'open' | 'close' | null,
  data: string,
  context: CodeContext,
): InlineCode {
  const id = idOf(element)
  const key = `${familyOf(element)} ${id}`
  const begun = context.openedInSource?.get(key) ?? context.opened.get(key)
  const about = (role === 'close' && begun) || described(element, role, id, context)
  const code = inlineCode({ id, data, role }, about)
  if (role === 'open') context.opened.set(key, code)
  return code
}

// Written out: objects made by spreading others are several times slower.
function inlineCode(
  { id, data, role }: { id: string; data: string; role: 'open' | 'close' | null },
  { display, means }: { display: string; means?: readonly CodeMeaning[] | undefined },
): InlineCode {
  if (!role) {
    if (!means) return { kind: 'inline', id, data, display }
    return { kind: 'inline', id, data, display, means }
  }
  if (!means) return { kind: 'inline', id, data, display, role }
  return { kind: 'inline', id, data, display, role, means }
}

/** Annotations and codes have ids of their own in XLIFF 1.2. */
export function familyOf({ local }: XmlElement): 'note' | 'code' {
  return local === 'mrk' || local === 'sm' || local === 'em' ? 'note' : 'code'
}

/** The id that the two of a pair share. */
function idOf(element: XmlElement): string {
  const names = ['rid', 'startRef', 'id', 'mid']
  const found = names.map((name) => attributeOf(element, name)).find((id) => id !== null)
  if (element.local === 'cp') return attributeOf(element, 'hex')?.slice(0, MAX_ID) ?? ''
  const isKnown = Object.hasOwn(SHAPES_1, element.local) || Object.hasOwn(SHAPES_2, element.local)
  const kind = attributeOf(element, 'mtype') ?? (isKnown ? '' : element.local)
  return (nameOfHalf(element, found) ?? found ?? kind).slice(0, MAX_ID)
}

/** A tag of a page that was written by itself, `<sc id="b-2" equiv="&lt;b&gt;">`, has its name as an id again. */
function nameOfHalf({ local, attributes }: XmlElement, id: string | null | undefined) {
  if (!id || !['sc', 'ec', 'bx', 'ex'].includes(local)) return null
  const tag = attributes.find(({ name }) => name === 'equiv' || name === 'equiv-text')?.value ?? ''
  const name = /^<\/?([^\s<>/]+)>$/.exec(tag)?.[1]
  return name !== undefined && id.startsWith(`${name}-`) ? name : null
}

// What an action may name a code by.
const MAX_ID = 200

function described(
  element: XmlElement,
  role: 'open' | 'close' | null,
  id: string,
  context: CodeContext,
): { display: string; means: readonly CodeMeaning[] | undefined } {
  const native = nativeOf(element, role, context)
  const types = typesOf(element)
  const labels = labelsOf(element, role)
  const tags = [native, ...labels].flatMap((one) => tagOf(one) ?? [])
  const means = [...types, ...tags].map(meaningOf).find((one) => one !== null)
  const signs = [
    ...labels.map(signOf),
    native === null || NO_WORD.test(native) ? '' : signOf(native),
    ...types.map(signOfType),
    element.local === 'cp' ? `U+${id.replace(/^0+(?=.{4})/, '')}` : id,
  ]
  const short = signs.find((sign) => sign !== '' && sign.length <= LONGEST)
  const display = short ?? element.local.slice(0, LONGEST)
  const isFilledIn = role === null && PLACEHOLDER.test(display)
  const meaning =
    means ??
    (native === null ? null : meaningOfNative(native)) ??
    (isFilledIn ? ('placeholder' as const) : null)
  return { display, means: meaning ? [meaning] : undefined }
}

const LONGEST = 12

/** The most telling type first. */
function typesOf(element: XmlElement): string[] {
  const names = ['subType', 'ctype', 'type', ...(element.local === 'mrk' ? ['mtype'] : [])]
  return names.flatMap((name) => attributeOf(element, name) ?? [])
}

function labelsOf(element: XmlElement, role: 'open' | 'close' | null): string[] {
  const ending = element.local === 'pc' ? (role === 'close' ? 'End' : 'Start') : ''
  return [`disp${ending}`, `equiv${ending}`, 'equiv-text'].flatMap((name) => {
    const label = attributeOf(element, name)?.trim() ?? ''
    return label === '' ? [] : label
  })
}

/** What the code is in the format that the text was taken from, without the texts inside of it; null where it does not say. */
export function nativeOf(
  element: XmlElement,
  role: 'open' | 'close' | null,
  { version, data }: CodeContext,
): string | null {
  if (version === 1) {
    const isNative = ['ph', 'it', 'bpt', 'ept'].includes(element.local)
    return isNative ? textOf(element).trim() : null
  }
  const ending = element.local === 'pc' ? (role === 'close' ? 'End' : 'Start') : ''
  const reference = attributeOf(element, `dataRef${ending}`)
  return reference === null ? null : (data.get(reference)?.trim() ?? null)
}

/** The texts of an element, its own alone: what stands in elements inside is left out. */
export function textOf({ children }: XmlElement): string {
  return children.map((node) => (node.kind === 'text' ? node.text : '')).join('')
}

/** All texts in an element. */
export function deepTextOf(element: XmlElement): string {
  return element.children
    .map((node) => (isElement(node) ? deepTextOf(node) : node.kind === 'text' ? node.text : ''))
    .join('')
}

function tagOf(native: string | null): string | null {
  return native === null ? null : (/^<\/?([A-Za-z][\w:.-]*)[\s/>]/.exec(native)?.[1] ?? null)
}

/** A tag's name, or what is short enough to be shown as it is. */
function signOf(native: string): string {
  return tagOf(native) ?? (/[\n\r]/.test(native) ? '' : native.trim())
}

function meaningOfNative(native: string): CodeMeaning | null {
  if (/^(?:\\n|\\r\\n|[\r\n]+)$/.test(native)) return 'lineBreak'
  if (native === '\\t') return 'tab'
  return PLACEHOLDER.test(native) ? 'placeholder' : null
}

/** memoQ has `{}` in the place of every tag. */
const NO_WORD = /^[^\p{L}\p{N}]*$/u
const PLACEHOLDER = /^(?:%(?:\d+\$)?[-+#0-9.]*(?:l{0,2}[a-zA-Z]|@)|%\w+%|\$?\{\{?[^{}]+\}?\})$/
