import type { TrackedParagraph, TrackedPiece } from '@/lib/formats/tracked'
import { isAllGlue, isMark, slice } from '@/lib/inline/content'
import type { ReviewSegment } from '../review-snapshot'
import type { NumberedComment } from './comments'

/** What stands in a paragraph, in order: pieces of text, and where comments begin and end. */
export type Item =
  | { readonly kind: 'piece'; readonly piece: TrackedPiece }
  | { readonly kind: 'start' | 'end'; readonly comment: NumberedComment }

export interface AnchoredParagraph extends Omit<TrackedParagraph, 'pieces'> {
  readonly items: readonly Item[]
}

/**
 * The paragraphs with the comments where they belong: on the stretch that they are about, else on all
 * that their segment has here. One about a segment without a trace stands before the next text.
 */
export function anchored(
  paragraphs: readonly TrackedParagraph[],
  comments: readonly NumberedComment[],
  segments: readonly ReviewSegment[],
): readonly AnchoredParagraph[] {
  const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces)
  const edges = edgesOf(pieces, comments, segments)
  let n = 0
  return paragraphs.map(({ pieces: own, ...paragraph }, at) => {
    const items = own.flatMap((piece) => opened(piece, edges.get(n++) ?? []))
    const isLast = at === paragraphs.length - 1
    const loose = isLast ? (edges.get(pieces.length) ?? []) : []
    return { ...paragraph, items: [...items, ...loose.map(itemOf)] }
  })
}

interface Edge {
  readonly kind: 'start' | 'end'
  readonly comment: NumberedComment
  readonly offset: number
  /** Ends of what began before go first, ends of what begins here go last. */
  readonly order: 0 | 1 | 2
}

type Place = readonly [piece: number, offset: number]

/** The edges of comments by the piece that they stand in. */
function edgesOf(
  pieces: readonly TrackedPiece[],
  comments: readonly NumberedComment[],
  segments: readonly ReviewSegment[],
): ReadonlyMap<number, readonly Edge[]> {
  const own = ownPieces(pieces, segments.length)
  const found = new Map<number, Edge[]>()
  const add = (at: number, edge: Edge) => found.set(at, [...(found.get(at) ?? []), edge])
  for (const comment of comments) {
    const mine = own[comment.segment] ?? []
    const [from, to] =
      aboutOf(pieces, mine, comment, segments[comment.segment]) ??
      wholeOf(pieces, mine, comment.segment)
    const isPoint = from[0] === to[0] && from[1] === to[1]
    add(from[0], { kind: 'start', comment, offset: from[1], order: 1 })
    add(to[0], { kind: 'end', comment, offset: to[1], order: isPoint ? 2 : 0 })
  }
  return found
}

/** For each segment the places of its pieces. */
function ownPieces(pieces: readonly TrackedPiece[], count: number): readonly number[][] {
  const own: number[][] = Array.from({ length: count }, () => [])
  pieces.forEach(({ segment }, at) => own[segment]?.push(at))
  return own
}

function wholeOf(
  pieces: readonly TrackedPiece[],
  mine: readonly number[],
  segment: number,
): readonly [Place, Place] {
  const worded = mine.filter((at) => !isAllGlue(pieces[at]?.content ?? { text: '', codes: [] }))
  const [first, last] = [worded[0], worded.at(-1)]
  if (first !== undefined && last !== undefined)
    return [
      [first, 0],
      [last, pieces[last]?.content.text.length ?? 0],
    ]
  const next = pieces.findIndex((piece) => piece.segment >= segment)
  const at = next < 0 ? pieces.length : next
  return [
    [at, 0],
    [at, 0],
  ]
}

/** Where the stretch stands that a comment is about; null when it is about the whole, or not to be found. */
function aboutOf(
  pieces: readonly TrackedPiece[],
  mine: readonly number[],
  { about }: NumberedComment,
  segment: ReviewSegment | undefined,
): readonly [Place, Place] | null {
  if (!about || !segment || segment.text.codes.some(isMark)) return null
  const young = mine.filter((at) => pieces[at]?.deed !== 'delete')
  const lengthOf = (at: number) => pieces[at]?.content.text.length ?? 0
  const total = young.reduce((sum, at) => sum + lengthOf(at), 0)
  const before = total - segment.text.text.length
  if (before < 0) return null
  const placeOf = (offset: number, isEnd: boolean): Place | null => {
    let rest = before + offset
    for (const at of young) {
      const length = lengthOf(at)
      if (isEnd ? rest <= length : rest < length) return [at, rest]
      rest -= length
    }
    return null
  }
  const [from, to] = [placeOf(about.start, false), placeOf(about.end, true)]
  return from && to && about.start < about.end ? [from, to] : null
}

/** A piece, cut where comments begin and end. */
function opened(piece: TrackedPiece, edges: readonly Edge[]): Item[] {
  const items: Item[] = []
  let at = 0
  const cutTo = (end: number) => {
    if (end <= at) return
    items.push({ kind: 'piece', piece: { ...piece, content: slice(piece.content, at, end) } })
    at = end
  }
  for (const edge of edges.toSorted((a, b) => a.offset - b.offset || a.order - b.order)) {
    cutTo(edge.offset)
    items.push(itemOf(edge))
  }
  cutTo(piece.content.text.length)
  return items
}

function itemOf({ kind, comment }: Edge): Item {
  return { kind, comment }
}
