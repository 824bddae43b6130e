import type { Code } from '@/lib/model/content'
import { type HalfTag, halfElement, isOfXliff } from './half-tags'
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
 * none for it. `unit` is the name of the text.
 */
export function nested(
  codes: readonly Spelt[],
  version: XliffVersion,
  unit: string,
): readonly string[] | null {
  const tags = codes.map(halfOf)
  const loose = looseTags(tags)
  const freeId = loose.size > 0 ? freeIds(codes, unit) : null
  const all: string[] = []
  for (const [n, { raw }] of codes.entries()) {
    const tag = loose.has(n) ? tags[n] : null
    const mate = tag ? mateOf(tag, codes) : null
    const opening = tag?.isOpen ? raw : (mate?.raw ?? null)
    const id = tag && freeId && !mate && !isOfXliff(tag) ? freeId(tag.id) : tag?.id
    const own = tag
      ? halfElement({ ...tag, id: id ?? tag.id }, opening, mate !== null, version)
      : raw
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

/**
 * The other half of a pair, in whatever elements it stands. Tags that XLIFF does not know have no ids but
 * their names: only where there are two of a name, in their order, they are a pair for sure.
 */
function mateOf(tag: HalfTag, codes: readonly Spelt[]): Spelt | null {
  const role = tag.isOpen ? 'close' : 'open'
  const all = codes.filter(({ code }) => code.kind === 'inline' && code.id === tag.id && code.role)
  const isSure = all.length === 2 && roleOf(all[0]) === 'open'
  if (!isSure && !isOfXliff(tag)) return null
  return all.find((one) => roleOf(one) === role) ?? null
}

function roleOf(one: Spelt | undefined) {
  return one?.code.kind === 'inline' ? one.code.role : undefined
}

/** Gives ids that nothing has in the text, nor in other segments of its unit: those stand in the name of a text. */
function freeIds(codes: readonly Spelt[], unit: string): (id: string) => string {
  const taken = new Set(codes.map(({ raw }) => /\sid\s*=\s*["']([^"']*)["']/.exec(raw)?.[1]))
  const segment = unit.includes('/') ? `-${unit.replace(/.*\//, '').replace(/[^\w.-]/g, '_')}` : ''
  return (id) => {
    let free = `${id}${segment}`
    for (let n = 2; taken.has(free); n += 1) free = `${id}${segment}-${n}`
    taken.add(free)
    return free
  }
}
