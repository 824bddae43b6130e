import type { CheckedDocument, CheckedSegment } from '@/lib/checks/view'
import { hasUnitMark, slice } from '@/lib/inline/content'
import { CODE, type Content } from '@/lib/model/content'
import { displaySource } from '@/lib/review/state'
import { type DocumentCache, type LoadedSegment, rowAt } from '../review/document-cache'

/** Segments on either side that a check of one may look at. */
const NEAR = 12

/**
 * A segment with its neighbours, as checks take them, as far as their texts are here; null while its
 * own is not.
 */
export function windowAt(
  cache: DocumentCache,
  rank: number,
  languages: Pick<CheckedDocument, 'sourceLang' | 'targetLang'>,
): { readonly document: CheckedDocument; readonly index: number } | null {
  const at = (one: number) => {
    const row = rowAt(cache, one)
    return row && cache.loaded.get(row[0])
  }
  if (!at(rank)) return null
  let first = rank
  while (rank - first < NEAR && at(first - 1)) first -= 1
  const segments: CheckedSegment[] = []
  for (let one = first; one <= rank + NEAR; one += 1) {
    const loaded = at(one)
    if (!loaded) break
    segments.push(checkedOf(loaded))
  }
  const { sourceLang, targetLang } = languages
  return { document: { sourceLang, targetLang, segments }, index: rank - first }
}

/** A segment as it is checked: what the server checks of it is made in the same way. */
export function checkedOf({ state, kind }: LoadedSegment): CheckedSegment {
  const { segment, head, source } = state
  const shown = displaySource(state)
  return {
    source: checkedText(shown.content),
    target: checkedText(head.target),
    confidence: segment.confirmed ? 1 : (segment.confidence ?? 1),
    sourceStartsUnit: hasUnitMark(slice(source, 0, shown.start)),
    targetStartsUnit: hasUnitMark(segment.lead),
    kind,
  }
}

/** A content as text of the same length: line ends are `\n`, other codes and marks stay U+FFFC. */
export function checkedText({ text, codes }: Content): string {
  if (codes.length === 0) return text
  let n = 0
  return text.replaceAll(CODE, () => (codes[n++]?.kind === 'lineEnd' ? '\n' : CODE))
}
