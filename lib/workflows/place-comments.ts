import { diff } from '@/lib/diff/hunks'
import { mapRange } from '@/lib/diff/map-range'
import { concatAll } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { plain } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { liveRangesWithin } from '@/lib/store/comments'
import { statesOf } from '@/lib/store/revisions'
import type { CommentRow, Db, DocumentRow, SegmentRow } from '@/lib/store/schema'

type Live = Awaited<ReturnType<typeof liveRangesWithin>>[number]

/** A place in the imported texts, as rows of the store give it. */
type Ranged = Pick<SegmentRow, 'source_start' | 'source_end' | 'machine_start' | 'machine_end'>

/** What a person said of a segment, of a stretch of one of its revisions, or of its source. */
export interface Placeable extends Ranged {
  readonly id: string
  readonly segment: string
  readonly number: CommentRow['number']
  readonly start: CommentRow['start']
  readonly end: CommentRow['end']
  readonly live: number
  /** A stretch of the segment's source. */
  readonly missing_start?: number | null
  readonly missing_end?: number | null
}

/**
 * On which live segments comments and annotations are shown, by their ids; answers go with theirs.
 *
 * Each stays with its segment while that is live. After a merge, a split or a move it is shown where
 * the ranges overlap; one on a stretch of the text only where that stretch is now, followed by the
 * diff from the text that it was said of to the texts that stand there, and one on a stretch of the
 * source, which never changes, where that is.
 */
export async function placeComments(
  db: Db,
  document: DocumentRow,
  roots: readonly Placeable[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const places = new Map<string, readonly string[]>()
  for (const root of roots) if (root.live === 1) places.set(root.id, [root.segment])
  const moved = roots.filter(({ live }) => live !== 1)
  if (moved.length === 0) return places
  const around = await liveRangesWithin(db, document.id, boundsOf(moved))
  const found = moved.map((root) => ({
    root,
    on: around.filter((one) => overlaps(one, reachOf(root))),
  }))
  const torn = found.filter(({ root, on }) => root.start !== null && on.length > 1)
  const textOf = await textsOf(db, document.id, torn)
  for (const { root, on } of found) {
    const isTorn = root.start !== null && on.length > 1
    const kept = isTorn ? standingOn(document, root, on, textOf) : on
    places.set(
      root.id,
      kept.map(({ id }) => id),
    )
  }
  return places
}

/** The range that a segment has, or only what of its source is spoken of. */
function reachOf(root: Placeable): Ranged {
  const { source_start: from, missing_start: start, missing_end: end } = root
  if (typeof start !== 'number' || typeof end !== 'number') return root
  return { source_start: from + start, source_end: from + end, machine_start: 0, machine_end: 0 }
}

/** Do two segments share a part of either imported text? */
export function overlaps(a: Ranged, b: Ranged): boolean {
  return (
    (a.source_start < b.source_end && b.source_start < a.source_end) ||
    (a.machine_start < b.machine_end && b.machine_start < a.machine_end)
  )
}

/** The stretches of both imported texts that hold all of these. */
export function boundsOf(rows: readonly Ranged[]): { source: Range; machine: Range } {
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity)
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0)
  return {
    source: {
      start: least(rows.map(({ source_start }) => source_start)),
      end: most(rows.map(({ source_end }) => source_end)),
    },
    machine: {
      start: least(rows.map(({ machine_start }) => machine_start)),
      end: most(rows.map(({ machine_end }) => machine_end)),
    },
  }
}

interface Torn {
  readonly root: Placeable
  readonly on: readonly Live[]
}

type TextOf = (segment: string, number: number) => Content

/** The texts that torn comments were said of, and those that stand there now. */
async function textsOf(db: Db, document: string, torn: readonly Torn[]): Promise<TextOf> {
  const wanted = torn.flatMap(({ root, on }) => [
    { segment: root.segment, number: root.number },
    ...on.map(({ id, head }) => ({ segment: id, number: head })),
  ])
  const states = wanted.length === 0 ? [] : await statesOf(db, document, wanted)
  const texts = new Map(
    states.map(({ revision }) => [`${revision.segment} ${revision.number}`, revision.target]),
  )
  return (segment, number) => texts.get(`${segment} ${number}`) ?? plain('')
}

/** Those of the segments that hold the stretch; the one where it stood, when its words are gone. */
function standingOn(
  { target_lang: lang, joiner }: DocumentRow,
  { segment, number, start, end }: Placeable,
  on: readonly Live[],
  textOf: TextOf,
): readonly Live[] {
  let at = 0
  const pieces = on.map((live) => {
    const text = textOf(live.id, live.head)
    const from = at
    at += text.text.length + joiner.length
    return { live, text, start: from, end: from + text.text.length }
  })
  const joined = concatAll(pieces.flatMap(({ text }) => [text, plain(joiner)]))
  const { hunks } = diff(textOf(segment, number), joined, lang)
  const now = mapRange(hunks, { start: start ?? 0, end: end ?? 0 })
  const holding = pieces.filter((piece) => piece.start < now.end && now.start < piece.end)
  const there = pieces.find((piece) => now.start <= piece.end) ?? pieces.at(-1)
  const kept = holding.length > 0 ? holding : there ? [there] : []
  return kept.map(({ live }) => live)
}
