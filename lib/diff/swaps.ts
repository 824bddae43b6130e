import type { Edit } from './readable'
import type { Token } from './tokens'

/**
 * The edits, with two words that changed places shown as two replaced words: "black and white" for
 * "white and black" is as short with one word carried over both others, and harder to read.
 */
export function withSwaps(
  edits: readonly Edit[],
  a: readonly Token[],
  b: readonly Token[],
): readonly Edit[] {
  const found: Edit[] = []
  for (let n = 0; n < edits.length; n += 1) {
    const [one, next] = [edits[n], edits[n + 1]]
    const swap = one && next && (swapped(one, next, a, b) ?? mirrored(one, next, a, b))
    if (swap) {
      found.push(...swap)
      n += 1
    } else if (one) found.push(one)
  }
  return found
}

/** `x g y` became `y g x` by `x g` taken out before `y` and `g x` put in after it. */
function swapped(
  out: Edit,
  back: Edit,
  a: readonly Token[],
  b: readonly Token[],
): readonly Edit[] | null {
  const [y, yInB] = [out.toA, out.toB]
  const isOneWord = back.fromA === y + 1 && a[y]?.kind === 'word'
  if (!isOneWord || out.fromB !== out.toB || back.fromA !== back.toA) return null
  const before = keysOf(a, out.fromA, y)
  const after = keysOf(b, yInB + 1, back.toB)
  const [x, ...between] = before
  if (between.length === 0 || after.length !== before.length || after.at(-1) !== x) return null
  if (after.slice(0, -1).some((key, n) => key !== between[n])) return null
  if (between.join('').trim().length > LONGEST_BETWEEN || a[out.fromA]?.kind !== 'word') return null
  return [
    { fromA: out.fromA, toA: out.fromA + 1, fromB: yInB, toB: yInB + 1 },
    { fromA: y, toA: y + 1, fromB: back.toB - 1, toB: back.toB },
  ]
}

// A word that passed more than a short one is rather a word that moved.
const LONGEST_BETWEEN = 4

function mirrored(one: Edit, next: Edit, a: readonly Token[], b: readonly Token[]) {
  return swapped(turned(one), turned(next), b, a)?.map(turned) ?? null
}

function turned({ fromA, toA, fromB, toB }: Edit): Edit {
  return { fromA: fromB, toA: toB, fromB: fromA, toB: toA }
}

function keysOf(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens.slice(from, to).map(({ key }) => key)
}
