import type { BlameAnswer } from '@/lib/api/blame-answers'
import type { Blamed, Origin } from '@/lib/diff/blame'
import { rewritten, wordsByAuthor, writtenBy } from '@/lib/diff/blame'
import { equal } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'

/** The words of an author in a text, and their share of all its words, 0 to 1. */
export interface AuthorShare {
  readonly author: string | null
  readonly count: number
  readonly share: number
}

/** What the server says of a text; null when it speaks of another text. */
export function blamedOf(text: Content, { spans }: BlameAnswer): Blamed | null {
  if ((spans.at(-1)?.end ?? 0) !== text.text.length) return null
  return {
    text,
    spans: spans.map(({ start, end, segment, revision, author }) => ({
      ...{ start, end, by: { segment, revision, author } },
    })),
  }
}

/** One step on: the same object where the text is the same. */
export function steppedTo(blamed: Blamed, text: Content, by: Origin, lang: string): Blamed {
  return equal(blamed.text, text) ? blamed : rewritten(blamed, text, by, lang)
}

/** Who has how much of a text: the most words first. */
export function sharesOf(blamed: Blamed, lang: string): readonly AuthorShare[] {
  const counts = [...wordsByAuthor(blamed, lang)].map(([author, count]) => ({ author, count }))
  return withShares(counts).toSorted((a, b) => b.count - a.count)
}

/** Each author's share of all the words counted. */
export function withShares(
  counts: readonly Pick<AuthorShare, 'author' | 'count'>[],
): readonly AuthorShare[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return counts.map((one) => ({ ...one, share: one.count / total }))
}

/**
 * Which share of the machine's words still stands, 0 to 1; null where it wrote none. A sentence that
 * was moved here brings its words along, so there may be more of them than the machine wrote here.
 */
export function aliveShare(blamed: Blamed, machine: Content, lang: string): number | null {
  const written = wordsByAuthor(writtenBy(machine, NOBODY), lang).get(null) ?? 0
  const alive = wordsByAuthor(blamed, lang).get(null) ?? 0
  return written === 0 ? null : Math.min(1, alive / written)
}

const NOBODY: Origin = { segment: '', revision: 0, author: null }

/** When each state was made, by `stateKey`; null for the import. */
export type StateTimes = ReadonlyMap<string, string | null>

export function stateKey({ segment, revision }: Pick<Origin, 'segment' | 'revision'>): string {
  return `${segment} ${revision}`
}
