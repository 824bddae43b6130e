import type { Content } from '@/lib/model/content'
import type { Hunk } from './hunks'

/**
 * Which hunks are one text moved from the one to the other: by the index of a hunk, that of its
 * partner, in both directions.
 *
 * Only what is sure: two words or more (six characters where no spaces are written), taken out whole
 * in one hunk, put in whole in another, and standing once in each text. Codes are not followed.
 */
export function movesOf(
  a: Content,
  b: Content,
  hunks: readonly Hunk[],
): ReadonlyMap<number, number> {
  const moves = new Map<number, number>()
  const added = new Map(hunks.map(({ fromB, toB }, n) => [b.text.slice(fromB, toB).trim(), n]))
  hunks.forEach(({ fromA, toA }, n) => {
    const text = a.text.slice(fromA, toA).trim()
    const partner = added.get(text)
    if (partner === undefined || partner === n || !isLong(text)) return
    if (!standsOnce(text, a.text) || !standsOnce(text, b.text)) return
    if (moves.has(n) || moves.has(partner)) return
    moves.set(n, partner).set(partner, n)
  })
  return moves
}

function isLong(text: string): boolean {
  return !text.includes('\uFFFC') && (TWO_WORDS.test(text) || SIX_CHARACTERS.test(text))
}

const TWO_WORDS = /[\p{L}\p{N}]\S*\s+\S*[\p{L}\p{N}]/u
const SIX_CHARACTERS =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]{6}/u

function standsOnce(text: string, whole: string): boolean {
  const first = whole.indexOf(text)
  return first >= 0 && first === whole.lastIndexOf(text)
}
