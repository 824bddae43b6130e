import { graphemes } from '@/lib/text/graphemes'
import type { Hunk } from './hunks'

/**
 * A hunk without the characters that both sides begin or end with, where these are of a script that
 * writes no spaces: there the word edges of one text are not those of the other, and the hunk of
 * 图书 / 图书馆 is 馆 alone.
 */
export function withoutCommonEnds(hunk: Hunk, a: string, b: string): Hunk {
  const old = graphemes(a.slice(hunk.fromA, hunk.toA))
  const young = graphemes(b.slice(hunk.fromB, hunk.toB))
  const start = commonLength(old, young)
  const end = commonLength(old.slice(start).toReversed(), young.slice(start).toReversed())
  const [atStart, atEnd] = [old.slice(0, start), old.slice(old.length - end)].map(
    (common) => common.join('').length,
  ) as [number, number]
  return {
    fromA: hunk.fromA + atStart,
    toA: hunk.toA - atEnd,
    fromB: hunk.fromB + atStart,
    toB: hunk.toB - atEnd,
  }
}

function commonLength(old: readonly string[], young: readonly string[]): number {
  const length = old.findIndex((one, n) => one !== young[n] || !UNSPACED.test(one))
  return length === -1 ? old.length : length
}

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
