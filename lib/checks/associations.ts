import type { LexiconCounts } from '@/lib/alignment/lexicon-counts'
import { tokensOfPiece } from '@/lib/alignment/tokens'

/**
 * Which words answer which, by the stems of the aligner's shipped tables. They were learnt from some
 * two thousand sentences: what they know is mostly right, what they do not know proves nothing.
 */
export interface Associations {
  /** How often the target word answers the source word, 0 to 1, the better of both directions. */
  readonly strength: (source: string, target: string) => number
  /** In how many of the sentences a word was seen; 0 when unknown. */
  readonly seen: (side: 'source' | 'target', word: string) => number
  /** The stems that answer a word at all, with their strength. */
  readonly answers: (side: 'source' | 'target', word: string) => ReadonlyMap<string, number>
  /** The stem of a word as the tables have it. */
  readonly stem: (side: 'source' | 'target', word: string) => string
}

export function associationsOf(
  { pairs, seen }: LexiconCounts,
  languages: { readonly sourceLang: string; readonly targetLang: string },
): Associations {
  const rows = {
    source: new Map<string, Map<string, number>>(),
    target: new Map<string, Map<string, number>>(),
  }
  for (const [source, target, forward, backward] of pairs) {
    const strength = Math.max(
      forward / Math.max(1, seen[0].get(source) ?? 1),
      backward / Math.max(1, seen[1].get(target) ?? 1),
    )
    put(rows.source, source, target, Math.min(1, strength))
    put(rows.target, target, source, Math.min(1, strength))
  }
  const langs = { source: languages.sourceLang, target: languages.targetLang }
  const counts = { source: seen[0], target: seen[1] }
  const stem = (side: Side, word: string) => tokensOfPiece(word, langs[side])[0]?.key ?? word
  return {
    stem,
    seen: (side, word) => counts[side].get(stem(side, word)) ?? 0,
    answers: (side, word) => rows[side].get(stem(side, word)) ?? NONE,
    strength: (source, target) =>
      rows.source.get(stem('source', source))?.get(stem('target', target)) ?? 0,
  }
}

/** Whether the tables know neither word; without tables nothing is told. */
export function isUnseen(
  associations: Associations | null,
  source: string,
  target: string,
): boolean {
  if (!associations) return false
  return associations.seen('source', source) === 0 && associations.seen('target', target) === 0
}

type Side = 'source' | 'target'

const NONE: ReadonlyMap<string, number> = new Map()

function put(rows: Map<string, Map<string, number>>, from: string, to: string, strength: number) {
  const row = rows.get(from) ?? new Map<string, number>()
  rows.set(from, row.set(to, strength))
}
