import { graphemes } from '@/lib/text/graphemes'
import type { Hunk } from './hunks'

/**
 * A hunk without the characters that both sides begin or end with, where these are of Chinese or
 * Japanese: there the word edges of one text are not those of the other, and the hunk of 图书 / 图书馆
 * is 馆 alone. A word of katakana is cut only where nothing of it was taken away.
 *
 * Thai, Lao, Khmer and Burmese write no spaces either, but there a letter is no part that a person
 * would mark: แมว for แกะ is the whole word.
 */
export function withoutCommonEnds(hunk: Hunk, a: string, b: string): Hunk {
  const [removed, added] = [a.slice(hunk.fromA, hunk.toA), b.slice(hunk.fromB, hunk.toB)]
  if (!UNSPACED.test(removed) || !UNSPACED.test(added)) return hunk
  const [old, young] = [graphemes(removed), graphemes(added)]
  let start = commonLength(old, young)
  let end = commonLength(old.slice(start).toReversed(), young.slice(start).toReversed())
  if (start + end < old.length && start + end < young.length) {
    while (start > 0 && isKatakana(old[start - 1])) start -= 1
    while (end > 0 && isKatakana(old[old.length - end])) end -= 1
  }
  const atStart = old.slice(0, start).join('').length
  const atEnd = old.slice(old.length - end).join('').length
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

function isKatakana(character: string | undefined): boolean {
  return character !== undefined && /^\p{scx=Kana}/u.test(character)
}

const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u
