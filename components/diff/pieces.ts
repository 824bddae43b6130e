import { slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Hunk } from '@/lib/diff/hunks'

/** A diff as one running text: unchanged stretches and replaced ones, numbered from 1. */
export type Piece =
  | { readonly kind: 'same'; readonly content: Content }
  | {
      readonly kind: 'hunk'
      readonly number: number
      readonly removed: Content
      readonly added: Content
    }

/** `hunks` are those of `a` and `b`, in order. */
export function piecesOf(a: Content, b: Content, hunks: readonly Hunk[]): readonly Piece[] {
  const pieces = hunks.flatMap((hunk, n): Piece[] => [
    { kind: 'same', content: slice(b, hunks[n - 1]?.toB ?? 0, hunk.fromB) },
    {
      kind: 'hunk',
      number: n + 1,
      removed: slice(a, hunk.fromA, hunk.toA),
      added: slice(b, hunk.fromB, hunk.toB),
    },
  ])
  const rest: Piece = { kind: 'same', content: slice(b, hunks.at(-1)?.toB ?? 0, b.text.length) }
  return [...pieces, rest].filter((piece) => piece.kind === 'hunk' || piece.content.text !== '')
}
