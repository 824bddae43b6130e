import type { Range } from '@/lib/model/range'
import type { Patch } from '../patch'
import { escapeAttribute, unescapeXml } from '../xml/escape'

/** A start tag of a well-formed file. */
export interface Tag extends Range {
  readonly name: string
  readonly attributes: readonly TagAttribute[]
  readonly isSelfClosing: boolean
}

/** With the white space before it; `valueStart` and `valueEnd` are inside of its quotes. */
export interface TagAttribute extends Range {
  readonly name: string
  readonly valueStart: number
  readonly valueEnd: number
}

/** The start tag that begins at an offset. */
export function tagAt(text: string, start: number): Tag {
  const [opening = '', name = ''] = matchAt(NAME, text, start)
  const attributes: TagAttribute[] = []
  let at = start + opening.length
  for (;;) {
    const [whole = '', attribute = '', quoted = ''] = matchAt(ATTRIBUTE, text, at)
    if (whole === '') break
    const end = at + whole.length
    const valueStart = end - quoted.length + 1
    attributes.push({ name: attribute, start: at, end, valueStart, valueEnd: end - 1 })
    at = end
  }
  const end = text.indexOf('>', at) + 1
  return { name, attributes, start, end, isSelfClosing: text[end - 2] === '/' }
}

const NAME = /<([^\s/>]+)/y
const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/y

function matchAt(pattern: RegExp, text: string, at: number): readonly string[] {
  pattern.lastIndex = at
  return pattern.exec(text) ?? []
}

/** The value of an attribute of a tag, null where it has none; names are as written. */
export function valueIn(text: string, tag: Tag, name: string): string | null {
  const found = tag.attributes.find((one) => one.name === name)
  return found ? unescapeXml(text.slice(found.valueStart, found.valueEnd)) : null
}

/** Gives an attribute a value where it stands, or adds it after the last one; null takes it away. */
export function attributePatches(
  text: string,
  tag: Tag,
  name: string,
  value: string | null,
): Patch[] {
  const found = tag.attributes.find((one) => one.name === name)
  if (value === null) return found ? [{ start: found.start, end: found.end, text: '' }] : []
  if (!found) {
    const at = tag.attributes.at(-1)?.end ?? tag.start + 1 + tag.name.length
    return [{ start: at, end: at, text: written(name, value, quoteOf(text, tag)) }]
  }
  const { valueStart: start, valueEnd: end } = found
  return text.slice(start, end) === value ? [] : [{ start, end, text: escapeAttribute(value) }]
}

/** A start tag with the same prefix, and attributes written in the same quotes. */
export function tagLike(
  text: string,
  tag: Tag,
  local: string,
  attributes: readonly (readonly [name: string, value: string])[],
): { readonly open: string; readonly close: string } {
  const prefix = /^[^:]*:/.exec(tag.name)?.[0] ?? ''
  const quote = quoteOf(text, tag)
  const inner = attributes.map(([name, value]) => written(name, value, quote)).join('')
  return { open: `<${prefix}${local}${inner}>`, close: `</${prefix}${local}>` }
}

function written(name: string, value: string, quote: string): string {
  return ` ${name}=${quote}${escapeAttribute(value)}${quote}`
}

function quoteOf(text: string, { attributes: [first] }: Tag): string {
  return (first && text[first.valueEnd]) ?? '"'
}

/** Opens an element that closed itself, for what comes into it. */
export function contentPatch(tag: Tag, content: string): Patch {
  return { start: tag.end - 2, end: tag.end, text: `>${content}</${tag.name}>` }
}
