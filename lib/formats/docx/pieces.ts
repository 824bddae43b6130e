import { equal, length, sameCode, slice } from '@/lib/inline/content'
import type { Code, Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'

/** Who changed something, and when (ISO 8601). */
export interface Author {
  readonly author: string
  readonly at: string
}

/** A stretch of a unit: what was kept and deleted is the old content, kept and inserted the new one. */
export interface Piece {
  readonly kind: 'keep' | 'insert' | 'delete'
  readonly content: Content
  /** Null where changes are not tracked. */
  readonly by: Author | null
}

/** A new content as the least change of an old one: the same start, the same end, and what is between. */
export function piecesOf(old: Content, now: Content): Piece[] {
  const most = Math.min(length(old), length(now))
  const start = commonStart(old, now, most)
  const end = commonEnd(old, now, most - start)
  const cut = (kind: Piece['kind'], content: Content, from: number, to: number): Piece => ({
    ...{ kind, content: slice(content, from, to), by: null },
  })
  return [
    cut('keep', old, 0, start),
    cut('delete', old, start, length(old) - end),
    cut('insert', now, start, length(now) - end),
    cut('keep', old, length(old) - end, length(old)),
  ].filter(({ content }) => length(content) > 0)
}

/** The same, but stretches of the old content that are in the new one too are kept, where they are in reach. */
export function piecesAround(old: Content, now: Content, stretches: readonly Range[]): Piece[] {
  const most = Math.min(length(old), length(now))
  const from = commonStart(old, now, most)
  const to = length(old) - commonEnd(old, now, most - from)
  for (const { start, end } of stretches) {
    if (start < from || end > to || start >= end) continue
    const kept = slice(old, start, end)
    const at = now.text.indexOf(kept.text, from)
    if (at < 0 || !equal(slice(now, at, at + length(kept)), kept)) continue
    const later = stretches.filter((one) => one.start >= end)
    const moved = later.map((one) => ({ start: one.start - end, end: one.end - end }))
    return [
      ...piecesOf(slice(old, 0, start), slice(now, 0, at)),
      { kind: 'keep', content: kept, by: null },
      ...piecesAround(slice(old, end), slice(now, at + length(kept)), moved),
    ]
  }
  return piecesOf(old, now)
}

function commonStart(a: Content, b: Content, most: number): number {
  let at = 0
  let n = 0
  for (; at < most && a.text[at] === b.text[at]; at += 1)
    if (a.text[at] === CODE && !sameCode(a.codes[n], b.codes[n++])) break
  return isInsidePair(a.text, at) || isInsidePair(b.text, at) ? at - 1 : at
}

function commonEnd(a: Content, b: Content, most: number): number {
  let count = 0
  let n = 1
  for (; count < most && a.text.at(-1 - count) === b.text.at(-1 - count); count += 1)
    if (a.text.at(-1 - count) === CODE && !sameCode(a.codes.at(-n), b.codes.at(-n++))) break
  const isInside = [a, b].some(({ text }) => isInsidePair(text, text.length - count))
  return isInside ? count - 1 : count
}

/** Whether an offset would cut a character in two. */
function isInsidePair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1))
}

/** A piece of a piece: text without codes, or one code. */
export interface Atom {
  readonly kind: Piece['kind']
  readonly by: Author | null
  readonly text: string
  readonly code: Code | null
  /** The start tag of the tracked change by which it came into the file, where it did. */
  readonly insertion?: string
  /** The note of an earlier change of its format, where it has one. */
  readonly change?: string
  /** Where it begins in the old and in the new content. */
  readonly old: number
  readonly now: number
}

export function atomsOf(pieces: readonly Piece[]): Atom[] {
  const atoms: Atom[] = []
  let [old, now] = [0, 0]
  for (const { kind, by, content } of pieces) {
    let n = 0
    for (const text of content.text.split(/(\uFFFC)/)) {
      if (text === '') continue
      const code = text === CODE ? (content.codes[n++] ?? null) : null
      atoms.push({ kind, by, text, code, old, now })
      if (kind !== 'insert') old += text.length
      if (kind !== 'delete') now += text.length
    }
  }
  return atoms
}

/** Whether of every pair both are there. */
export function isPaired(content: Content): boolean {
  const atoms = atomsOf([{ kind: 'keep', content, by: null }])
  const halves = content.codes.filter((code) => code.kind === 'inline' && code.role)
  return pairsIn(atoms, 'delete').size === halves.length
}

/**
 * The atoms that open or close a pair of which both are there, with the other one. Of the two streams,
 * old and new, the one is asked for that does not have `leftOut`.
 */
export function pairsIn(
  atoms: readonly Atom[],
  leftOut: 'insert' | 'delete',
): ReadonlyMap<Atom, Atom> {
  const pairs = new Map<Atom, Atom>()
  const open: Atom[] = []
  for (const atom of atoms) {
    const { code } = atom
    if (atom.kind === leftOut || code?.kind !== 'inline') continue
    if (code.role === 'open') open.push(atom)
    if (code.role !== 'close') continue
    const at = open.findLastIndex((one) => one.code?.kind === 'inline' && one.code.id === code.id)
    const [partner] = at < 0 ? [] : open.splice(at, 1)
    if (!partner) continue
    pairs.set(partner, atom)
    pairs.set(atom, partner)
  }
  return pairs
}
