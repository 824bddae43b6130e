import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/model/content'
import { diff } from './hunks'
import { movesOf } from './moves'

describe('text that moved', () => {
  it('is known by its being taken out whole and put in whole', () =>
    moves(
      'He opened the door to the cellar with care and went in.',
      'He opened the door with care and went in to the cellar.',
      [[0, 1]],
    ))

  it('is known where no spaces are written', () =>
    moves(
      '他们在昨天早上六点钟离开了港口然后回家。',
      '他们离开了港口然后在昨天早上六点钟回家。',
      [[0, 1]],
      'zh',
    ))

  it('is not one word, which may be chance', () =>
    moves('Now he opens the old door.', 'he opens the old door Now.', []))

  it('is not text that stands there twice', () =>
    moves(
      'On the pier they sat. It rained on the pier, they left and he wept.',
      'They sat. It rained on the pier, they left and he wept on the pier.',
      [],
    ))
})

function moves(a: string, b: string, expected: [number, number][], lang = 'en') {
  const found = movesOf(plain(a), plain(b), diff(a, b, lang).hunks)
  expect([...found].filter(([from, to]) => from < to)).toEqual(expected)
}
