import type { Code } from '@/lib/model/content'

/**
 * The markup of codes, so that it nests as XML wants it. Half of a `hi`, and one that crosses another,
 * becomes an `it`, which TMX has for a tag whose other half is somewhere else.
 */
export function nested(markup: readonly string[], codes: readonly Code[]): readonly string[] {
  const tags = markup.map((data, n) => tagOf(data, codes[n]))
  const loose = looseIn(tags)
  return markup.map((data, n) => (loose.has(n) ? isolated(data) : data))
}

interface Tag {
  readonly id: string
  readonly name: string
  readonly isOpen: boolean
}

/** Null for a code that is a whole element, or none. */
function tagOf(data: string, code: Code | undefined): Tag | null {
  if (code?.kind !== 'inline' || !code.role) return null
  const [, slash, name] = /^<(\/?)([^\s/>]+)/.exec(data) ?? []
  if (name === undefined || /^(?:.*:)?(?:bpt|ept)$/.test(name)) return null
  return { id: code.id, name, isOpen: slash === '' }
}

function looseIn(tags: readonly (Tag | null)[]): ReadonlySet<number> {
  const loose = new Set<number>()
  const open: { readonly n: number; readonly tag: Tag }[] = []
  for (const [n, tag] of tags.entries()) {
    if (tag?.isOpen) open.push({ n, tag })
    if (!tag || tag.isOpen) continue
    const at = open.findLastIndex((one) => one.tag.id === tag.id && one.tag.name === tag.name)
    if (at < 0) loose.add(n)
    else for (const crossed of open.splice(at).slice(1)) loose.add(crossed.n)
  }
  for (const { n } of open) loose.add(n)
  return loose
}

function isolated(data: string): string {
  const [, slash, prefix = ''] = /^<(\/?)([^\s/>:]+:)?/.exec(data) ?? []
  const attributes = ['x', 'type'].map(
    (name) => new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(data)?.[0] ?? '',
  )
  return `<${prefix}it pos="${slash === '' ? 'begin' : 'end'}"${attributes.join('')}/>`
}
