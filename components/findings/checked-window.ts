import { checkedSegments, type SegmentToCheck } from '@/lib/checks/segments'
import type { CodeRules } from '@/lib/inline/expected-codes'
import type { CheckedDocument } from '@/lib/checks/view'
import { type DocumentCache, rowAt } from '../review/document-cache'

/** Segments on either side that a check of one may look at. */
const NEAR = 12

/**
 * A segment with its neighbours, as checks take them, as far as their texts are here; null while its
 * own is not.
 */
export function windowAt(
  cache: DocumentCache,
  rank: number,
  info: Pick<CheckedDocument, 'sourceLang' | 'targetLang'> & CodeRules,
): { readonly document: CheckedDocument; readonly index: number } | null {
  const at = (one: number) => {
    const row = rowAt(cache, one)
    return row && cache.loaded.get(row[0])
  }
  if (!at(rank)) return null
  let first = rank
  while (rank - first < NEAR && at(first - 1)) first -= 1
  const segments: SegmentToCheck[] = []
  for (let one = first; one <= rank + NEAR; one += 1) {
    const loaded = at(one)
    if (!loaded) break
    segments.push({ ...loaded.state, kind: loaded.kind })
  }
  const { sourceLang, targetLang } = info
  const document = { sourceLang, targetLang, segments: checkedSegments(segments, info) }
  return { document, index: rank - first }
}
