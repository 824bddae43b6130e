import { fail, ok, type Result } from '@/lib/model/result'
import { attributeOf, type XmlElement } from '../xml/nodes'

export type XliffVersion = 1 | 2

/** Whether a file begins as one of this version does, by its version attribute, else by its namespace. */
export function beginsAs(start: string, version: XliffVersion): boolean {
  const [, tag] = ROOT.exec(start.replaceAll(/<!--.*?-->/gs, '')) ?? []
  if (tag === undefined) return false
  const [, major] = VERSION.exec(tag) ?? NAMESPACE.exec(tag) ?? []
  return major === String(version)
}

const ROOT = /<(?:[\w.-]+:)?xliff(?=[\s>])([^>]*)/
const VERSION = /(?<![\w:.-])version\s*=\s*["']\s*(\d)/
const NAMESPACE = /["']urn:oasis:names:tc:xliff:document:(\d)/

/**
 * The namespace of a file of this version, by its root. Fails with `xliff.notXliff` {line, root} and
 * `xliff.otherVersion` {version, expected}.
 */
export function namespaceOf(root: XmlElement, version: XliffVersion): Result<string> {
  const isOurs = root.uri === '' || root.uri.startsWith(URN)
  if (root.local !== 'xliff' || !isOurs) return fail('xliff.notXliff', { root: root.name })
  const found = attributeOf(root, 'version')?.trim() || root.uri.slice(URN.length)
  if (found.startsWith(`${version}`) || (found === '' && version === 1)) return ok(root.uri)
  return fail('xliff.otherVersion', { version: found, expected: version === 1 ? '1.2' : '2' })
}

const URN = 'urn:oasis:names:tc:xliff:document:'
