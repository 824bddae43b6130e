import type { Knowledge } from './knowledge'
import type { CountedPair, LexiconCounts } from './lexicon-counts'

/** What was learnt between two states of knowledge, by the keys of the tokens. */
export function learntSince(before: Knowledge, after: Knowledge): LexiconCounts {
  const [source, target] = after.vocabularies
  const pairs: CountedPair[] = []
  source.keys.forEach((key, v) => {
    if (!isWord(key)) return
    const known = rowOf(before, v)
    for (let k = after.known.starts[v] ?? 0; k < (after.known.starts[v + 1] ?? 0); k += 1) {
      const w = after.known.words[k] ?? 0
      const other = target.keys[w] ?? ''
      const [f = 0, b = 0] = known.get(w) ?? []
      const forward = (after.known.carried[0][k] ?? 0) - f
      const backward = (after.known.carried[1][k] ?? 0) - b
      if (isWord(other) && Math.max(forward, backward) >= LEAST)
        pairs.push([key, other, Math.max(0, forward), Math.max(0, backward)])
    }
  })
  return { pairs, seen: [seenSince(before, after, 0), seenSince(before, after, 1)] }
}

// What is seen half a time is chance.
const LEAST = 0.5

/** Numbers and marks need no lesson. */
function isWord(key: string): boolean {
  return /^\p{L}/u.test(key)
}

/** The pairs of a source token with their counts. */
function rowOf({ known }: Knowledge, v: number): Map<number, readonly [number, number]> {
  const row = new Map<number, readonly [number, number]>()
  for (let k = known.starts[v] ?? 0; k < (known.starts[v + 1] ?? 0); k += 1)
    row.set(known.words[k] ?? 0, [known.carried[0][k] ?? 0, known.carried[1][k] ?? 0])
  return row
}

function seenSince(before: Knowledge, after: Knowledge, side: 0 | 1): Map<string, number> {
  const seen = new Map<string, number>()
  after.vocabularies[side].keys.forEach((key, id) => {
    const count = (after.seen[side][id] ?? 0) - (before.seen[side][id] ?? 0)
    if (count > 0 && isWord(key)) seen.set(key, count)
  })
  return seen
}
