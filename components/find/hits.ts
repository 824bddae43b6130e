import type { SearchAnswer } from '@/lib/api/search-answers'
import { equal } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Side } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import { type Finder, plainFinder } from '@/lib/search/plain'
import { parseQuery } from '../review/query/query'
import type { Query } from './use-search'

/** Where what is looked for stands in a text of a segment, in order, without overlap. */
export type Hits = (side: Side, segment: string, content: Content) => readonly Range[]

/** The languages of a document's texts. */
export interface Langs {
  readonly sourceLang: string
  readonly targetLang: string
}

/** The words of a filter's query; null when it has none. Negated ones are not looked for. */
export function hitsOfFilter(query: string, langs: Langs): Hits | null {
  const { texts, sides, problems } = parseQuery(query)
  const wanted = texts.filter(({ isNegated }) => !isNegated)
  if (wanted.length === 0 || problems.length > 0) return null
  const findersIn = (lang: string) =>
    wanted.map(({ text }) => plainFinder({ text, matchCase: false, wholeWord: false }, lang))
  return bySides(sides, findersIn(langs.sourceLang), findersIn(langs.targetLang))
}

/**
 * What the panel looks for. An expression is found by the server alone: its matches are marked in
 * the segments that it named, while these have the text that it saw.
 */
export function hitsOfFind(
  { pattern, sides }: Query,
  langs: Langs,
  answer: SearchAnswer | null,
): Hits | null {
  if (pattern.text === '') return null
  if (pattern.kind === 'regex') return answer && named(answer)
  const finderIn = (lang: string) => [plainFinder(pattern, lang)]
  return bySides(sides, finderIn(langs.sourceLang), finderIn(langs.targetLang))
}

function bySides(
  sides: Query['sides'],
  source: readonly Finder[],
  target: readonly Finder[],
): Hits {
  return (side, _, { text }) => {
    if (sides !== 'both' && sides !== side) return []
    return joined((side === 'source' ? source : target).flatMap((finder) => finder(text)))
  }
}

function named({ segments }: SearchAnswer): Hits {
  const found = new Map(segments.map((one) => [one.segment, one]))
  return (side, segment, content) => {
    const there = found.get(segment)?.[side]
    return there && equal(there.content, content) ? there.ranges : []
  }
}

/** The ranges in order, those that overlap or touch as one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const all: Range[] = []
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const before = all.at(-1)
    if (before && start <= before.end)
      all[all.length - 1] = { start: before.start, end: Math.max(end, before.end) }
    else all.push({ start, end })
  }
  return all
}
