/** What texts taught of the words of two languages, by the keys of their tokens. */
export interface LexiconCounts {
  /** Pairs of words that answered each other, and how often each answered the other, expected. */
  readonly pairs: readonly CountedPair[]
  /** How many sentences held each word, by side. */
  readonly seen: readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>]
}

/** `forward` counts the target word given the source word, `backward` the source word given the target. */
export type CountedPair = readonly [
  source: string,
  target: string,
  forward: number,
  backward: number,
]

/** What several texts taught, together. */
export function addedUp(lessons: readonly LexiconCounts[]): LexiconCounts {
  const [only] = lessons
  if (only && lessons.length === 1) return only
  const rows = new Map<string, Map<string, [number, number]>>()
  const seen = [new Map<string, number>(), new Map<string, number>()] as const
  for (const lesson of lessons) {
    for (const [source, target, forward, backward] of lesson.pairs) {
      const row = rows.get(source) ?? new Map<string, [number, number]>()
      rows.set(source, row)
      const [f, b] = row.get(target) ?? [0, 0]
      row.set(target, [f + forward, b + backward])
    }
    for (const side of [0, 1] as const)
      for (const [word, count] of lesson.seen[side])
        seen[side].set(word, (seen[side].get(word) ?? 0) + count)
  }
  const pairs = [...rows].flatMap(([source, row]) =>
    [...row].map(([target, [forward, backward]]): CountedPair => [
      ...([source, target, forward, backward] as const),
    ]),
  )
  return { pairs, seen }
}
