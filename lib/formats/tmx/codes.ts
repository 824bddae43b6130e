import type { Code, CodeMeaning } from '@/lib/model/content'
import { attributeOf, type XmlElement } from '../xml/nodes'

export type InlineCode = Extract<Code, { kind: 'inline' }>
type Role = 'open' | 'close' | null

/** Makes the codes of one segment: ids by `x`, which is the same in all languages, else by `i` or by count. */
export function tmxCoder(): (element: XmlElement, role: Role, data: string) => InlineCode {
  const opened = new Map<string, InlineCode>()
  let count = 0
  return (element, role, data) => {
    const key = pairKey(element)
    const first = role === 'close' ? opened.get(key) : undefined
    if (!first) count += 1
    const id = first?.id ?? idOf(element, count)
    const { display, means } = first ?? described(element)
    const code: InlineCode = {
      ...{ kind: 'inline', id, data, display },
      ...(role ? { role } : {}),
      means: means ?? ['markup'],
    }
    if (role === 'open') opened.set(key, code)
    return code
  }
}

function pairKey(element: XmlElement): string {
  const isNative = element.local === 'bpt' || element.local === 'ept'
  return isNative ? `i ${attributeOf(element, 'i') ?? ''}` : `at ${element.start}`
}

function idOf(element: XmlElement, count: number): string {
  const x = attributeOf(element, 'x')?.trim()
  if (x) return x.slice(0, MAX_ID)
  const i = attributeOf(element, 'i')?.trim()
  return i ? `i${i.slice(0, MAX_ID)}` : `n${count}`
}

const MAX_ID = 100

function described(element: XmlElement): { display: string; means: readonly CodeMeaning[] } {
  const native = nativeOf(element).trim()
  const type = attributeOf(element, 'type')?.trim().toLowerCase() ?? ''
  const tag = TAG.exec(native)?.[1]?.toLowerCase()
  const meaning = MEANINGS.get(type) ?? MEANINGS.get(tag ?? '') ?? nativeMeaning(element, native)
  const signs = [tag ?? native, SIGNS.get(type) ?? type, attributeOf(element, 'x') ?? '']
  const display = signs.find((sign) => sign !== '' && sign.length <= LONGEST && !/\s/.test(sign))
  return { display: display ?? element.local.slice(0, LONGEST), means: [meaning] }
}

/** What the code is in the format that the text was taken from, without the texts inside of it. */
function nativeOf({ local, children }: XmlElement): string {
  if (local === 'hi') return ''
  return children.map((node) => (node.kind === 'text' ? node.text : '')).join('')
}

function nativeMeaning({ local }: XmlElement, native: string): CodeMeaning {
  if (/^(?:\\n|\\r\\n|[\r\n]+)$/.test(native)) return 'lineBreak'
  // What a program fills in. Not `placeholder`: that has its data shown, which here is XML.
  return local === 'ph' && !native.startsWith('<') && native !== '' ? 'field' : 'markup'
}

const LONGEST = 12
const TAG = /^<\/?([A-Za-z][\w:.-]*)[\s/>]/

/** Types that TMX 1.4b recommends, and tags of HTML. */
const MEANINGS: ReadonlyMap<string, CodeMeaning> = new Map([
  ...named('bold', 'bold b strong'),
  ...named('italic', 'italic italics i em cite'),
  ...named('underline', 'underlined underline ulined dulined u ins'),
  ...named('strike', 'strike strikethrough s del'),
  ...named('superscript', 'sup superscript'),
  ...named('subscript', 'sub subscript'),
  ...named('smallCaps', 'scap smallcaps'),
  ...named('color', 'color cf'),
  ...named('font', 'font'),
  ...named('style', 'struct span style'),
  ...named('link', 'link a'),
  ...named('image', 'image img'),
  ...named('footnote', 'fnote'),
  ...named('endnote', 'enote'),
  ...named('bookmark', 'bookmark'),
  ...named('field', 'index date time input'),
  ...named('code', 'code kbd tt samp'),
  ...named('lineBreak', 'lb br'),
  ...named('pageBreak', 'pb'),
])

function named(meaning: CodeMeaning, names: string): [string, CodeMeaning][] {
  return names.split(' ').map((name) => [name, meaning])
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ...[['bold', 'b'] as const, ['italic', 'i'] as const, ['underlined', 'u'] as const],
  ...[['ulined', 'u'] as const, ['link', 'a'] as const, ['image', 'img'] as const],
])
