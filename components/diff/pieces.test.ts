import { describe, expect, it } from 'vitest'
import { diff } from '@/lib/diff/hunks'
import { plain } from '@/lib/model/content'
import { piecesOf } from './pieces'

describe('a diff as running text', () => {
  it('numbers its hunks and keeps what stands between them', () =>
    reads('the old red boat', 'the new red ship', 'the [1 old→new]  red [2 boat→ship]'))

  it('shows an insertion at the end', () => reads('A boat', 'A boat here', 'A boat[1 → here]'))
  it('is one piece when nothing changed', () => reads('A boat', 'A boat', 'A boat'))
  it('is one hunk when all was written anew', () => reads('', 'A boat', '[1 →A boat]'))
})

function reads(a: string, b: string, expected: string) {
  const { hunks } = diff(plain(a), plain(b), 'en')
  const shown = piecesOf(plain(a), plain(b), hunks).map((piece) =>
    piece.kind === 'same'
      ? piece.content.text
      : `[${piece.number} ${piece.removed.text}→${piece.added.text}]`,
  )
  expect(shown.join('').replace(/\s+/g, ' ')).toBe(expected.replace(/\s+/g, ' '))
}
