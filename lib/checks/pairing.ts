/** What one side has more often than the other, by key; of equal ones the last are left over. */
export function leftOver<T>(
  all: readonly T[],
  others: readonly T[],
  keyOf: (one: T) => string,
): T[] {
  const counts = new Map<string, number>()
  for (const one of others) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return all.filter((one) => {
    const count = counts.get(keyOf(one)) ?? 0
    counts.set(keyOf(one), count - 1)
    return count <= 0
  })
}

/** The most alike first, each thing of both sides in one pair at most; nothing below `least`. */
export function bestPairs<A, B>(
  lost: readonly A[],
  added: readonly B[],
  likeness: (lost: A, added: B) => number,
  least: number,
): [A, B][] {
  const scored = lost
    .flatMap((a) => added.map((b) => ({ a, b, score: likeness(a, b) })))
    .filter(({ score }) => score >= least)
    .sort((x, y) => y.score - x.score)
  const pairs: [A, B][] = []
  for (const { a, b } of scored) if (!pairs.some(([x, y]) => x === a || y === b)) pairs.push([a, b])
  return pairs
}

/** 1 for equal strings, 0 for those that share nothing, by Levenshtein distance over the longer length. */
export function likenessOf(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest
}

/** Levenshtein distance; of strings beyond 200 units only the beginnings count. */
export function editDistance(a: string, b: string): number {
  const [from, to] = [a.slice(0, 200), b.slice(0, 200)]
  let row = Array.from({ length: to.length + 1 }, (_, n) => n)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
