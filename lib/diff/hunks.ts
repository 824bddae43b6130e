import { equal } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { editsOf } from './edits'
import { type Edit, readable } from './readable'
import { withSwaps } from './swaps'
import { type Token, tokensOf } from './tokens'
import { withoutCommonEnds } from './trim'

/** One replaced stretch: `[fromA, toA)` of the old text by `[fromB, toB)` of the new one. */
export interface Hunk {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

export interface Diff {
  /** False when the texts have so little in common that all between their ends is one hunk. */
  readonly exact: boolean
  /** In order; what lies between them is the same in both texts. */
  readonly hunks: readonly Hunk[]
}

/**
 * What makes `b` of `a`, in words, as a person would mark it. Never cuts a grapheme or a code.
 *
 * No clock is asked, so the same texts always give the same answer: long texts that share less than
 * half of their words, or need more than 700 words taken out or put in that stand in both, are one
 * block.
 */
export function diff(a: Content | string, b: Content | string, lang: string): Diff {
  if (isSame(a, b)) return { exact: true, hunks: [] }
  const [old, young] = [tokensOf(a, lang), tokensOf(b, lang)]
  const { exact, edits } = editsOf(old, young)
  const hunks = readable(withSwaps(edits, old, young), old, young).map((edit) =>
    hunkOf(edit, old, young),
  )
  return { exact, hunks: hunks.map((hunk) => withoutCommonEnds(hunk, textOf(a), textOf(b))) }
}

/** An edit of tokens as a stretch of the texts that they tile. */
export function hunkOf(edit: Edit, a: readonly Token[], b: readonly Token[]): Hunk {
  return {
    fromA: offsetOf(a, edit.fromA),
    toA: offsetOf(a, edit.toA),
    fromB: offsetOf(b, edit.fromB),
    toB: offsetOf(b, edit.toB),
  }
}

function offsetOf(tokens: readonly Token[], index: number): number {
  return tokens[index]?.start ?? tokens.at(-1)?.end ?? 0
}

function isSame(a: Content | string, b: Content | string): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return equal(a, b)
}

function textOf(text: Content | string): string {
  return typeof text === 'string' ? text : text.text
}
