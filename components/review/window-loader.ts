import type { SegmentsAnswer } from '@/lib/api/answers'
import type { Result } from '@/lib/model/result'
import type { DocumentCache } from './document-cache'
import { needsText } from './document-cache'

/** How many segments are asked for at once. */
export const WINDOW = 200

/**
 * Asks for the texts that the ranks `[first, last]` lack, by windows, each once at a time. A window
 * that could not be had is asked for again when it is wanted again.
 */
export function createWindowLoader(
  read: (from: number) => Promise<Result<SegmentsAnswer>>,
  take: (window: SegmentsAnswer) => void,
) {
  const asked = new Set<number>()
  return (cache: DocumentCache, first: number, last: number): void => {
    for (const from of windowsLacking(cache, first, last)) {
      if (asked.has(from)) continue
      asked.add(from)
      void read(from).then((answer) => {
        asked.delete(from)
        if (answer.ok) take(answer.value)
      })
    }
  }
}

/** First ranks of the windows in which a text is missing or may be old. */
export function windowsLacking(cache: DocumentCache, first: number, last: number): number[] {
  const windows = new Set<number>()
  const end = Math.min(last, cache.total - 1)
  for (let rank = Math.max(0, first); rank <= end; rank++) {
    if (needsText(cache, rank)) windows.add(rank - (rank % WINDOW))
  }
  return [...windows]
}
