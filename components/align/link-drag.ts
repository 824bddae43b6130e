import type { LinkSide } from '@/lib/review/propose-move'

/** The sentence under the pointer: which of how many on its side of a link. */
export interface Dragged {
  readonly rank: number
  readonly side: LinkSide
  readonly piece: number
  readonly pieces: number
}

/** What letting go would do: so many sentences go to the link above (-1) or below. */
export interface Drop {
  readonly direction: 1 | -1
  readonly count: number
}

/** Ranks that a line of the list stands for. */
export interface Over {
  readonly first: number
  readonly last: number
}

/**
 * What letting go over a line would do; null where it may not be let go. Links stand in the order of
 * the text, so a sentence goes to a neighbour alone, and what lies between it and the border with it.
 */
export function dropOf({ rank, piece, pieces }: Dragged, over: Over | null): Drop | null {
  if (over?.first === rank + 1) return { direction: 1, count: pieces - piece }
  if (over?.last === rank - 1) return { direction: -1, count: piece + 1 }
  return null
}

/** Does a sentence of the same side go along? Before it is known where to, the dragged one alone. */
export function goesAlong(dragged: Dragged, drop: Drop | null, piece: number): boolean {
  if (drop === null) return piece === dragged.piece
  return drop.direction === 1 ? piece >= dragged.piece : piece <= dragged.piece
}
