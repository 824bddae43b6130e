import type { Code } from '@/lib/model/content'
import { type HalfTag, halfElement } from './half-tags'
import type { XliffVersion } from './root'
import { tagAt } from './tags'

/** A code, and how it is to be written. */
export interface Spelt {
  readonly code: Code
  readonly raw: string
}

/**
 * How the codes of a text are written so that they nest, as XML wants it: a tag that does not close
 * what was opened last, or has no other half, becomes an element of its own. Null where XLIFF has
 * none for it.
 */
export function nested(codes: readonly Spelt[], version: XliffVersion): readonly string[] | null {
  const tags = codes.map(halfOf)
  const loose = looseTags(tags)
  const all: string[] = []
  for (const [n, { raw }] of codes.entries()) {
    const tag = loose.has(n) ? tags[n] : null
    const mate = tag ? mateOf(tag, codes) : null
    const opening = tag?.isOpen ? raw : (mate?.raw ?? null)
    const own = tag ? halfElement(tag, opening, mate !== null, version) : raw
    if (own === null) return null
    all.push(own)
  }
  return all
}

/** The tag that a code is, null where it is a whole element or none. */
function halfOf({ code, raw }: Spelt): HalfTag | null {
  if (code.kind !== 'inline') return null
  const [, slash, prefix = '', local] = TAG.exec(raw) ?? []
  if (local === undefined || (slash === '' && isWhole(raw))) return null
  return { id: code.id, isOpen: slash === '', prefix, local }
}

const TAG = /^<(\/?)([^\s/>:!?]+:)?([^\s/>:!?]+)/

function isWhole(raw: string): boolean {
  const { end, isSelfClosing } = tagAt(raw, 0)
  return isSelfClosing || end < raw.length
}

/** Where tags stand that do not close what was opened last, that are crossed by such, or have no other half. */
function looseTags(tags: readonly (HalfTag | null)[]): ReadonlySet<number> {
  const loose = new Set<number>()
  const open: { n: number; tag: HalfTag }[] = []
  for (const [n, tag] of tags.entries()) {
    if (!tag) continue
    if (tag.isOpen) {
      open.push({ n, tag })
      continue
    }
    const at = open.findLastIndex((one) => isPair(one.tag, tag))
    if (at < 0) loose.add(n)
    else for (const crossed of open.splice(at).slice(1)) loose.add(crossed.n)
  }
  for (const { n } of open) loose.add(n)
  return loose
}

function isPair(open: HalfTag, close: HalfTag): boolean {
  return open.id === close.id && open.local === close.local && open.prefix === close.prefix
}

/** The other half of a pair, in whatever elements it stands. */
function mateOf({ id, isOpen }: HalfTag, codes: readonly Spelt[]): Spelt | null {
  const role = isOpen ? 'close' : 'open'
  return (
    codes.find(({ code }) => code.kind === 'inline' && code.id === id && code.role === role) ?? null
  )
}
