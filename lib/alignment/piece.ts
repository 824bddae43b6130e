import type { Place } from './stretch'
import type { Text } from './types'

/** A part of a text from one place up to another. */
export interface Piece {
  readonly from: Place
  readonly to: Place
}

/** The text between the ends of a piece. */
export function partOf(text: Text, { from, to }: Piece): Text {
  const isWhole = to.i === text.source.length && to.j === text.target.length
  if (from.i + from.j === 0 && isWhole) return text
  const { source, target, vectors } = text
  return {
    source: source.slice(from.i, to.i),
    target: target.slice(from.j, to.j),
    ...(vectors
      ? {
          vectors: {
            source: vectors.source.slice(from.i, to.i),
            target: vectors.target.slice(from.j, to.j),
          },
        }
      : {}),
  }
}
