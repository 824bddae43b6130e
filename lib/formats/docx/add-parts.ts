import { fail, ok, type Result } from '@/lib/model/result'
import type { XmlElement } from '../xml/nodes'
import { parseXml } from '../xml/read'
import { prefixOf } from './names'
import { type Package, textOf } from './package'
import { type PartText, partBytes } from './part-text'
import { relationsName } from './relations'

export type Parts = ReadonlyMap<string, Uint8Array | string>

/** A part that the package does not have yet, and that its main part refers to. */
export interface NewPart {
  readonly name: string
  /** The type of the relation to it, a whole address. */
  readonly type: string
  readonly contentType: string
  /** Its root element. */
  readonly xml: string
}

/** The root element of a part, without what is in it. */
export function rootOf({ text }: PartText): XmlElement | null {
  // The start tag alone: a document may be large.
  const start = /<(?![?!])[^>]*>/.exec(text)
  if (!start) return null
  const name = /^<([^\s/>]+)/.exec(start[0])?.[1] ?? ''
  const isEmpty = start[0].endsWith('/>')
  const root = parseXml(isEmpty ? start[0] : `${start[0]}</${name}>`)
  return root.ok ? root.value : null
}

/** A part with something more at the end of its root element. */
export function extended(part: PartText, root: XmlElement, xml: string): Result<Parts> {
  const bytes = partBytes(part, withChild(part.text, root.name, xml))
  return bytes.ok ? ok(new Map([[part.name, bytes.value]])) : bytes
}

function withChild(text: string, root: string, xml: string): string {
  const close = text.lastIndexOf(`</${root}`)
  if (close >= 0) return text.slice(0, close) + xml + text.slice(close)
  const empty = text.lastIndexOf('/>')
  return `${text.slice(0, empty)}>${xml}</${root}>${text.slice(empty + 2)}`
}

/** New parts beside the main one, with its relations to them and their types. */
export function created(file: Package, parts: readonly NewPart[]): Result<Parts> {
  if (parts.length === 0) return ok(new Map())
  const folder = file.main.name.replace(/[^/]*$/, '')
  const named = parts.map((part) => ({ ...part, name: freeName(file, folder, part.name) }))
  const relations = withMore(
    file,
    relationsName(file.main.name),
    named.map(({ name, type }, n) => {
      const id = freeId(file, parts[n]?.name ?? name)
      return `Relationship Id="${id}" Type="${type}" Target="${name}"/>`
    }),
  )
  if (!relations.ok) return relations
  const types = withMore(
    file,
    '[Content_Types].xml',
    named.map(
      ({ name, contentType }) =>
        `Override PartName="/${folder}${name}" ContentType="${contentType}"/>`,
    ),
  )
  if (!types.ok) return types
  const own = named.map(({ name, xml }) => [folder + name, DECLARATION + xml] as const)
  return ok(new Map([...relations.value, ...types.value, ...own]))
}

function freeName({ zip }: Package, folder: string, wanted: string): string {
  const taken = new Set(zip.entries.map(({ name }) => name.toLowerCase()))
  let [name, n] = [`${wanted}.xml`, 1]
  while (taken.has((folder + name).toLowerCase())) name = `${wanted}${(n += 1)}.xml`
  return name
}

function freeId({ relations }: Package, name: string): string {
  const ids = new Set(relations.map(({ id }) => id))
  let id = `rId${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
  while (ids.has(id)) id += '1'
  return id
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A part of the package itself with some elements more, in the prefix that it uses. */
function withMore(file: Package, name: string, elements: readonly string[]): Result<Parts> {
  const part = textOf(file.zip, name)
  if (!part.ok) return part
  const inPrefix = (prefix: string) => elements.map((one) => `<${prefix}${one}`).join('')
  if (!part.value)
    return ok(
      new Map([
        [name, `${DECLARATION}<Relationships xmlns="${RELATIONS}">${inPrefix('')}</Relationships>`],
      ]),
    )
  const root = rootOf(part.value)
  return root ? extended(part.value, root, inPrefix(prefixOf(root))) : fail('docx.notWord')
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
