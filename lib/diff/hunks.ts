import { diffArrays } from 'diff'
import { concatAll, slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { readable } from './readable'
import type { Token } from './tokens'
import { tokensOf } from './tokens'

/** One replaced stretch: `[fromA, toA)` of the old text became `[fromB, toB)` of the new one. */
export interface Hunk {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

export interface Diff {
  /** False when the texts were too far apart and one block stands for all that differs. */
  readonly exact: boolean
  /** In order; they neither overlap nor touch. */
  readonly hunks: readonly Hunk[]
}

/**
 * How many tokens may be taken out and put in before a diff gives up. A number, never a time: a clock
 * would give other answers on other days. Two unrelated texts of 2,000 words give up within 50 ms.
 */
const MAX_EDITS = 700

/**
 * What changed from `a` to `b`, by words, made readable.
 *
 * Text outside of the hunks is the same on both sides, codes included, so both texts can be had from
 * one and the hunks (`resolve`). No hunk begins or ends inside a grapheme. Offsets are UTF-16 units.
 * Method: Myers 1986 over tokens (jsdiff), then `readable`.
 */
export function diff(a: Content, b: Content, lang: string): Diff {
  const tokensA = tokensOf(a, lang)
  const tokensB = tokensOf(b, lang)
  const edits = tokenEdits(tokensA, tokensB)
  const exact = edits !== null
  const hunks = exact ? readable(edits, tokensA, tokensB) : oneBlock(tokensA, tokensB)
  return { exact, hunks: hunks.map((edit) => inText(edit, tokensA, tokensB)) }
}

/** A replaced stretch of tokens: the same shape as a hunk, counted in tokens. */
export type Edit = Hunk

/** Every stretch that differs, exactly; null when there are more than MAX_EDITS edits. */
function tokenEdits(a: readonly Token[], b: readonly Token[]): Edit[] | null {
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key)
  const parts = diffArrays(keys(a), keys(b), { maxEditLength: MAX_EDITS })
  if (!parts) return null
  const edits: Edit[] = []
  let [atA, atB] = [0, 0]
  for (const { added, removed, count } of parts) {
    const edit = {
      ...{ fromA: atA, toA: added ? atA : atA + count },
      ...{ fromB: atB, toB: removed ? atB : atB + count },
    }
    atA = edit.toA
    atB = edit.toB
    if (!added && !removed) continue
    const last = edits.at(-1)
    const touches = last?.toA === edit.fromA && last.toB === edit.fromB
    if (last && touches) edits.splice(-1, 1, { ...last, toA: edit.toA, toB: edit.toB })
    else edits.push(edit)
  }
  return edits
}

/** The common start and end, and between them one block. */
function oneBlock(a: readonly Token[], b: readonly Token[]): Edit[] {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start]?.key === b[start]?.key) start++
  let end = 0
  while (end < shorter - start && a.at(-1 - end)?.key === b.at(-1 - end)?.key) end++
  return [{ fromA: start, toA: a.length - end, fromB: start, toB: b.length - end }]
}

function inText({ fromA, toA, fromB, toB }: Edit, a: readonly Token[], b: readonly Token[]): Hunk {
  return { fromA: edge(a, fromA), toA: edge(a, toA), fromB: edge(b, fromB), toB: edge(b, toB) }
}

/** Where the n-th token begins; after the last one, where the text ends. */
function edge(tokens: readonly Token[], n: number): number {
  return tokens[n]?.start ?? tokens.at(-1)?.end ?? 0
}

/**
 * The text in which each hunk is as `isKept` says: kept, the new words stand; not kept, the old ones.
 * All kept give `b`, none gives `a`.
 */
export function resolve(
  a: Content,
  b: Content,
  hunks: readonly Hunk[],
  isKept: (n: number) => boolean,
): Content {
  const parts = hunks.flatMap(({ fromA, toA, fromB, toB }, n) => [
    slice(b, hunks[n - 1]?.toB ?? 0, fromB),
    isKept(n) ? slice(b, fromB, toB) : slice(a, fromA, toA),
  ])
  return concatAll([...parts, slice(b, hunks.at(-1)?.toB ?? 0)])
}

/**
 * Where an offset of the new text stands in the old one. Inside a replaced stretch it is as far from
 * the stretch's start as it can be without leaving it.
 */
export function offsetInOld(hunks: readonly Hunk[], offset: number): number {
  let shift = 0
  for (const { fromA, toA, fromB, toB } of hunks) {
    if (offset < fromB) break
    if (offset < toB) return Math.min(fromA + offset - fromB, toA)
    shift = toA - toB
  }
  return offset + shift
}
