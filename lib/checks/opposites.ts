import type { SegmentCheck } from './check'
import { isDeniedAlone } from './denied-alone'
import { sideOf } from './list-words'
import { type OppositeWord, severityOf, sidesOf } from './opposite-table'
import type { PatternMatch, PatternSet } from './patterns'
import { isProvenLink } from './proven-link'
import { standAlike } from './stand-alike'
import type { View } from './view'

/**
 * Where the source says north, the target does not say south.
 *
 * Speaks only where each text has words of one side alone, and not of the same side. A word that may
 * belong to a side counts as one when it excuses, and does not when it accuses.
 */
export const opposites: SegmentCheck<'opposite'> = {
  id: 'opposites',
  tier: 1,
  kinds: { opposite: { mqm: 'accuracy/mistranslation', severity: 'error' } },
  examples: [
    {
      ...{ sourceLang: 'de', targetLang: 'en' },
      source: 'Der Eingang liegt an der Südseite des Bahnhofs.',
      wrong: 'The entrance is on the north side of the station.',
      right: 'The entrance is on the south side of the station.',
    },
    {
      ...{ sourceLang: 'ru', targetLang: 'fr' },
      source: 'В прошлом году открыли три школы.',
      wrong: 'L’an prochain, trois écoles ont été ouvertes.',
      right: 'L’an dernier, trois écoles ont été ouvertes.',
    },
    {
      ...{ sourceLang: 'zh', targetLang: 'en' },
      source: '该国去年的进口增长了一成。',
      wrong: 'The country’s exports grew by a tenth last year.',
      right: 'The country’s imports grew by a tenth last year.',
    },
  ],
  run(view, { associations, opposites: tables }) {
    if (!isProvenLink(view, associations)) return []
    const inSource = byConcept(view, 'source', tables.source)
    if (inSource.size === 0) return []
    const inTarget = byConcept(view, 'target', tables.target)
    const found = [...inSource].flatMap(([concept, source]) => {
      const there = inTarget.get(concept) ?? []
      const [one, other] =
        tied(view, concept, source, there) ??
        opposed(...apart(concept, ...unanswered(concept, source, there)))
      if (!one || !other || !standAlike(view, one, other)) return []
      if (isDiminished(view.target, other.start) || isDeniedAlone(view, one, other)) return []
      return [
        {
          kind: 'opposite' as const,
          severity: severityOf(concept),
          target: { start: other.start, end: other.end },
          source: { start: one.start, end: one.end },
          args: {
            found: view.target.slice(other.start, other.end),
            source: view.source.slice(one.start, one.end),
          },
          confidence: 0.85,
        },
      ]
    })
    // What two concepts see in one word is one finding: fewer is a decrease and a cut.
    return found.filter(
      ({ target }, n) => found.findIndex((one) => one.target.start === target.start) === n,
    )
  },
}

type Match = PatternMatch<OppositeWord>

function byConcept(
  view: View,
  side: 'source' | 'target',
  set: PatternSet<OppositeWord> | null,
): Map<string, Match[]> {
  const all = set?.find(sideOf(view, side)) ?? []
  const none = all.filter(({ value }) => value.strength === 'none')
  const found = new Map<string, Match[]>()
  for (const match of all) {
    const { concept } = match.value
    if (none.some((one) => isOfSide(one, match.value) && isWithin(match, one))) continue
    found.set(concept, [...(found.get(concept) ?? []), match])
  }
  return found
}

function isOfSide({ value }: Match, { concept, side }: OppositeWord): boolean {
  return value.concept === concept && value.side === side
}

function isWithin(match: Match, { start, end }: Match): boolean {
  return match.start >= start && match.end <= end
}

/**
 * A strong word of a side that the target lacks wholly, and one of the other side, of which the source
 * has none. Where both texts have the same number of words the source may have the other side too, if
 * the target has it once more: of two that fall and rise, both rise.
 */
function opposed(source: readonly Match[], target: readonly Match[]): readonly Match[] {
  const one = strong(source).find(({ value: { side } }) => countOf(target, side) === 0)
  const other = strong(target).find(({ value: { side } }) => side !== one?.value.side)
  if (!one || !other) return []
  const isSole = (matches: readonly Match[], { value: { side } }: Match) =>
    strong(matches).every(({ value }) => value.side === side)
  const isPlain =
    isSole(source, one) && isSole(target, other) && countOf(source, other.value.side) === 0
  const isOneMore =
    sidesOf(one.value.concept) === 2 &&
    source.length === target.length &&
    [...source, ...target].every(({ value: { strength } }) => strength === 'strong')
  return isPlain || isOneMore ? [one, other] : []
}

/** Leaves out the weak words that answer each other: since 2009, depuis 2009. */
function unanswered(
  concept: string,
  source: readonly Match[],
  target: readonly Match[],
): readonly [readonly Match[], readonly Match[]] {
  if (!COMMON.has(concept)) return [source, target]
  const weakOf = (matches: readonly Match[], { value: { side } }: Match) =>
    matches.filter(({ value }) => value.side === side && value.strength === 'weak')
  const without = (here: readonly Match[], there: readonly Match[]) =>
    here.filter((one) => {
      if (one.value.strength !== 'weak') return true
      return weakOf(here, one).indexOf(one) >= weakOf(there, one).length
    })
  return [without(source, target), without(target, source)]
}

/** The concepts that so many words may belong to that hardly a sentence is without one. */
const COMMON: ReadonlySet<string> = new Set(['order', 'change'])

/**
 * Of a concept with many sides, those that only one text has: the judge and the lawyer, and the judge and
 * the prosecutor.
 */
function apart(
  concept: string,
  source: readonly Match[],
  target: readonly Match[],
): readonly [readonly Match[], readonly Match[]] {
  if (sidesOf(concept) < MANY) return [source, target]
  return [
    source.filter(({ value }) => countOf(target, value.side) === 0),
    target.filter(({ value }) => countOf(source, value.side) === 0),
  ]
}

/** With fewer sides one that both texts have tells too little of the others. */
const MANY = 5

function countOf(matches: readonly Match[], side: number): number {
  return matches.filter(({ value }) => value.side === side).length
}

/**
 * Words of two sides beside one and the same number: `augmenté de 18 %` and `fallen by 18 percent`.
 * Whatever else the texts speak of, these two say opposite things of it.
 */
function tied(
  view: View,
  concept: string,
  source: readonly Match[],
  target: readonly Match[],
): readonly Match[] | null {
  if (!OF_NUMBERS.has(concept)) return null
  for (const [text, here] of numberedBy(view.source, strong(source))) {
    const there = numberedBy(view.target, strong(target)).find(([other]) => other === text)?.[1]
    if (!there || there.value.side === here.value.side) continue
    const isExcused = nearNumber(view.target, target, there).some(
      ({ value }) => value.side === here.value.side,
    )
    if (!isExcused) return [here, there]
  }
  return null
}

/** The concepts that say something of a number. */
const OF_NUMBERS: ReadonlySet<string> = new Set(['bounds', 'change', 'comparison', 'multiples'])

/** Each match with the digits next to it, where digits are as near; `8,3` and `8.3` are the same ones. */
function numberedBy(text: string, matches: readonly Match[]): [string, Match][] {
  return matches.flatMap((match): [string, Match][] => {
    const [after] = AFTER.exec(text.slice(match.end, match.end + NEAR))?.slice(1) ?? []
    const [before] =
      BEFORE.exec(text.slice(Math.max(0, match.start - NEAR), match.start))?.slice(1) ?? []
    return [after, before].flatMap((number) => {
      const digits = number?.replace(/\P{Nd}/gu, '') ?? ''
      return digits.length < 2 ? [] : [[digits, match] as [string, Match]]
    })
  })
}

function nearNumber(text: string, matches: readonly Match[], one: Match): readonly Match[] {
  return matches.filter(
    ({ start, end }) => end >= one.start - NEAR && start <= Math.min(text.length, one.end + NEAR),
  )
}

/** Code units: room for `by only` or `Millionen`. */
const NEAR = 20

// Digits of two places or more: one digit stands beside too much.
const AFTER = /^[^\p{Nd}.,;:!?]*?(\p{Nd}+(?:[.,]\p{Nd}+)*)(?!\p{Nd})/u
const BEFORE = /(?<!\p{Nd}|\p{Nd}[.,])(\p{Nd}+(?:[.,]\p{Nd}+)*)[^\p{Nd}.,;:!?]*$/u

function strong(matches: readonly Match[]): readonly Match[] {
  return matches.filter(({ value }) => value.strength === 'strong')
}

/** Whether "least" or "less" turns the word into its opposite: the least profitable line runs at a loss. */
function isDiminished(text: string, start: number): boolean {
  return DIMINISHED.test(text.slice(Math.max(0, start - 20), start))
}

const DIMINISHED =
  /(?:^|\P{L})(?:least|less|moins|menos|meno|weniger|wenigsten|наименее|менее|найменш|менш|mniej|najmniej|en az|daha az|最不|أقل|الأقل)\s*$/iu
