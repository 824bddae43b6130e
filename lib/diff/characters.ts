import { slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Hunk } from './hunks'
import { matchesOf } from './matches'
import { characterTokens, type Token } from './tokens'

/**
 * The hunks in graphemes instead of words: of each, what differs inside it. One whose sides share
 * less than a third of their characters stays whole, because what they share is chance.
 */
export function inCharacters(hunks: readonly Hunk[], a: Content, b: Content): readonly Hunk[] {
  return hunks.flatMap((hunk) => refined(hunk, a, b))
}

const LEAST_SHARED = 1 / 3

function refined(hunk: Hunk, a: Content, b: Content): readonly Hunk[] {
  const old = characterTokens(slice(a, hunk.fromA, hunk.toA))
  const young = characterTokens(slice(b, hunk.fromB, hunk.toB))
  const [keysA, keysB] = numbered(old, young)
  const matches = matchesOf(keysA, keysB)
  if (!matches || matches.length < Math.max(old.length, young.length) * LEAST_SHARED) return [hunk]
  const found: Hunk[] = []
  let { fromA, fromB } = hunk
  for (const [n, m] of [...matches, [old.length, young.length] as const]) {
    const toA = hunk.fromA + startOf(old, n)
    const toB = hunk.fromB + startOf(young, m)
    if (toA > fromA || toB > fromB) found.push({ fromA, toA, fromB, toB })
    fromA = hunk.fromA + startOf(old, n + 1)
    fromB = hunk.fromB + startOf(young, m + 1)
  }
  return found
}

function startOf(tokens: readonly Token[], n: number): number {
  return tokens[n]?.start ?? tokens.at(-1)?.end ?? 0
}

function numbered(a: readonly Token[], b: readonly Token[]): [number[], number[]] {
  const numbers = new Map<string, number>()
  for (const { key } of [...a, ...b]) if (!numbers.has(key)) numbers.set(key, numbers.size)
  const keysOf = (tokens: readonly Token[]) => tokens.map(({ key }) => numbers.get(key) ?? 0)
  return [keysOf(a), keysOf(b)]
}
