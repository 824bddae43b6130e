import { codeKey, equal, slice } from '@/lib/inline/content'
import type { Code, Content } from '@/lib/model/content'
import type { Diff, Hunk } from './hunks'
import { diff } from './hunks'

/**
 * A stretch of a three-way merge. `same`: nobody changed it; `mine` and `theirs`: one side did;
 * `both`: both did, in the same way; `conflict`: both did, differently.
 */
export type Piece =
  | { readonly kind: 'same' | 'mine' | 'theirs' | 'both'; readonly content: Content }
  | ({ readonly kind: 'conflict' } & Conflicting)

/** What stands in one place of the three texts. */
export interface Conflicting {
  readonly base: Content
  readonly mine: Content
  readonly theirs: Content
}

export interface Merge {
  /** In order; each text is the sequence of its stretches. */
  readonly pieces: readonly Piece[]
  /** False when a side has so little in common with the base that words could not be told apart. */
  readonly exact: boolean
}

/**
 * What `mine` and `theirs` made of `base`, by words, laid side by side. Changes that overlap or
 * touch are one place; so nothing that one side wrote is lost, and what both wrote at one place is
 * for a person to choose. A code that both moved is such a place too, from the first to the last
 * stretch where it stood: settled one by one, it could come twice or get lost.
 * Source: Khanna, Kunal & Pierce 2007, "A Formal Investigation of Diff3", section 2.
 */
export function merge3(base: Content, mine: Content, theirs: Content, lang: string): Merge {
  const texts = { base, mine, theirs }
  const [diffMine, diffTheirs] = [diff(base, mine, lang), diff(base, theirs, lang)]
  const places = placesOf(diffMine, diffTheirs)
  return {
    pieces: piecesOf(texts, withCodesTogether(texts, places)),
    exact: diffMine.exact && diffTheirs.exact,
  }
}

/** One place in the offsets of each text; `by` says who changed it. */
interface Place {
  readonly by: 'mine' | 'theirs' | 'each'
  readonly base: readonly [number, number]
  readonly mine: readonly [number, number]
  readonly theirs: readonly [number, number]
}

type Texts = Conflicting
type Sided = Hunk & { readonly by: 'mine' | 'theirs' }

function placesOf(mine: Diff, theirs: Diff): Place[] {
  const hunks: Sided[] = [
    ...mine.hunks.map((hunk) => ({ ...hunk, by: 'mine' as const })),
    ...theirs.hunks.map((hunk) => ({ ...hunk, by: 'theirs' as const })),
  ].toSorted((a, b) => a.fromA - b.fromA || a.toA - b.toA)
  const shift = { mine: 0, theirs: 0 }
  return touching(hunks).map((group) => {
    const [from, to] = [group[0]?.fromA ?? 0, Math.max(...group.map(({ toA }) => toA))]
    const before = { ...shift }
    for (const { by, toA, toB } of group) shift[by] = toB - toA
    const sides = new Set(group.map(({ by }) => by))
    return {
      by: sides.size === 2 ? 'each' : (group[0]?.by ?? 'mine'),
      base: [from, to],
      mine: [from + before.mine, to + shift.mine],
      theirs: [from + before.theirs, to + shift.theirs],
    }
  })
}

/** Hunks in order, in groups that overlap or touch in the base. */
function touching(hunks: readonly Sided[]): Sided[][] {
  const groups: Sided[][] = []
  let end = -1
  for (const hunk of hunks) {
    if (hunk.fromA <= end) groups.at(-1)?.push(hunk)
    else groups.push([hunk])
    end = Math.max(end, hunk.toA)
  }
  return groups
}

/** Places at which the same code comes or goes are one place, if not all are of the same making. */
function withCodesTogether(texts: Texts, places: readonly Place[]): readonly Place[] {
  const codes = places.map((place) => changedCodes(texts, place))
  for (const key of new Set(codes.flatMap((keys) => [...keys]))) {
    const first = codes.findIndex((keys) => keys.has(key))
    const last = codes.findLastIndex((keys) => keys.has(key))
    const makings = places.filter((_, n) => codes[n]?.has(key)).map((one) => makingOf(texts, one))
    const isSettled = new Set(makings).size === 1 && makings[0] !== 'conflict'
    const [start, end] = [places[first], places[last]]
    if (first === last || isSettled || !start || !end) continue
    const together = spanning(start, end)
    return withCodesTogether(texts, places.toSpliced(first, last - first + 1, together))
  }
  return places
}

function spanning(start: Place, end: Place): Place {
  const over = (side: keyof Texts) => [start[side][0], end[side][1]] as const
  return { by: 'each', base: over('base'), mine: over('mine'), theirs: over('theirs') }
}

function changedCodes(texts: Texts, place: Place): ReadonlySet<string> {
  const [base, mine, theirs] = (['base', 'mine', 'theirs'] as const).map((side) =>
    slice(texts[side], ...place[side])
      .codes.filter(isOneOfAKind)
      .map(codeKey),
  )
  const count = (list: readonly string[] | undefined, key: string) =>
    (list ?? []).filter((one) => one === key).length
  const keys = [...(base ?? []), ...(mine ?? []), ...(theirs ?? [])]
  return new Set(
    keys.filter(
      (key) => new Set([base, mine, theirs].map((list) => count(list, key))).size > 1, // prettier-ignore
    ),
  )
}

/** Line ends and new paragraphs may come as often as one likes; these stand for one thing each. */
function isOneOfAKind({ kind }: Code): boolean {
  return kind === 'inline' || kind === 'unit'
}

function makingOf(texts: Texts, place: Place): Piece['kind'] {
  if (place.by !== 'each') return place.by
  const { mine, theirs } = conflicting(texts, place)
  return equal(mine, theirs) ? 'both' : 'conflict'
}

function conflicting(texts: Texts, place: Place): Conflicting {
  return {
    base: slice(texts.base, ...place.base),
    mine: slice(texts.mine, ...place.mine),
    theirs: slice(texts.theirs, ...place.theirs),
  }
}

function piecesOf(texts: Texts, places: readonly Place[]): Piece[] {
  const pieces = places.flatMap((place, n): Piece[] => [
    { kind: 'same', content: slice(texts.base, places[n - 1]?.base[1] ?? 0, place.base[0]) },
    pieceOf(texts, place),
  ])
  const rest = slice(texts.base, places.at(-1)?.base[1] ?? 0)
  return [...pieces, { kind: 'same' as const, content: rest }].filter(
    (piece) => piece.kind !== 'same' || piece.content.text !== '',
  )
}

function pieceOf(texts: Texts, place: Place): Piece {
  const found = conflicting(texts, place)
  const kind = makingOf(texts, place)
  if (kind === 'conflict') return { kind, ...found }
  return { kind, content: kind === 'mine' ? found.mine : found.theirs }
}
