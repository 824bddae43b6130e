import type { LanguageToolMatch, LanguageToolMatches } from '@/lib/checks/languagetool'

/** Texts as one, each a paragraph of it. */
export interface LanguageToolBatch {
  readonly text: string
  /** What was found in the whole, by the text that it lies in. What reaches over two is left out. */
  readonly apart: (matches: readonly LanguageToolMatch[]) => LanguageToolMatches
}

/** Texts in batches of some pages: one question each would take a hundred times as long. */
export function batchesOf(texts: readonly string[]): readonly LanguageToolBatch[] {
  const batches: LanguageToolBatch[] = []
  let own: string[] = []
  let size = 0
  for (const text of texts) {
    if (text.length > LONGEST) continue
    if (size + text.length > LONGEST) {
      batches.push(batchOf(own))
      own = []
      size = 0
    }
    own.push(text)
    size += text.length + BETWEEN.length
  }
  return own.length > 0 ? [...batches, batchOf(own)] : batches
}

/** UTF-16 code units that a server is asked at a time; a single text that is longer is not asked. */
const LONGEST = 15_000

const BETWEEN = '\n\n'

function batchOf(texts: readonly string[]): LanguageToolBatch {
  let at = 0
  const places = texts.map((text) => {
    const start = at
    at += text.length + BETWEEN.length
    return { text, start, end: start + text.length }
  })
  return {
    text: texts.join(BETWEEN),
    apart: (matches) => {
      const found = new Map(texts.map((text): [string, LanguageToolMatch[]] => [text, []]))
      for (const match of matches) {
        const place = places.find(({ start, end }) => match.start >= start && match.end <= end)
        if (!place || match.end <= match.start) continue
        const { start, end } = { start: match.start - place.start, end: match.end - place.start }
        found.get(place.text)?.push({ ...match, start, end })
      }
      return found
    },
  }
}
