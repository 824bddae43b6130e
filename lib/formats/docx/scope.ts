import { escapeAttribute } from '../xml/escape'
import type { XmlAttribute, XmlElement } from '../xml/nodes'

/** Namespaces that an element declares, as they are written in a start tag. */
export function declarationsOf({ attributes }: XmlElement): string[] {
  return attributes
    .filter(isDeclaration)
    .map(({ name, value }) => `${name}="${escapeAttribute(value)}"`)
}

function isDeclaration({ name }: XmlAttribute): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:')
}

/** All that hold where the later go before the earlier. */
export function joinedScope(declarations: readonly string[]): string {
  const byName = new Map<string, string>()
  for (const one of declarations.flatMap((some) => some.match(DECLARATION) ?? []))
    byName.set(one.slice(0, one.indexOf('=')), one)
  return [...byName.values()].join(' ')
}

const DECLARATION = /xmlns(?::[^\s=]+)?="[^"]*"/g

/** The scope inside of a path of elements; nearly always it is that of the root. */
export function scopesOf(): (path: readonly XmlElement[]) => string {
  let known: { readonly root: XmlElement; readonly scope: string } | null = null
  return (path) => {
    const declaring = path.filter(({ attributes }) => attributes.some(isDeclaration))
    const [root] = declaring
    if (!root || declaring.length > 1) return joinedScope(declaring.flatMap(declarationsOf))
    if (known?.root !== root) known = { root, scope: joinedScope(declarationsOf(root)) }
    return known.scope
  }
}
