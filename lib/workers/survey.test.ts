import { describe, expect, it } from 'vitest'
import type { CountedPair } from '@/lib/alignment/lexicon-counts'
import { surveyOf } from './survey'
import type { Texts } from './words-in-use'

describe('what a memory is surest of', () => {
  it('comes first: words that always answer each other, the oftener the surer', () =>
    expect(shown([pair('fahre', 'ferry', 9), pair('hafen', 'harbo', 20)])).toEqual([
      'hafen… harbo…',
      'fahre… ferry…',
    ]))

  it('is not what answers now this word, now that', () =>
    expect(
      shown([pair('bank', 'bench', 2), pair('bank', 'shore', 2), pair('bank', 'money', 2)]),
    ).toEqual([]))

  it('is not the small words that every text teaches', () =>
    expect(shown([pair('die', 'the', 90), pair('fahre', 'ferry', 9)])).toEqual(['fahre… ferry…']))

  it('is not one character of a Chinese word that is there whole', () =>
    expect(shown([pair('图书', 'libra', 9), pair('图', 'libra', 8)], [], 'zh')).toEqual([
      '图书 libra…',
    ]))

  it('is counted whole, however little of it is shown', () => {
    const pairs = [pair('hafen', 'harbo', 9), pair('fahre', 'ferry', 9)]
    const { pairs: count, best } = survey(pairs, [], 'de', 1)
    expect([count, best.length]).toEqual([2, 1])
  })
})

describe('its words', () => {
  const hafen = pair('hafen', 'harbo', 9)

  it('are shown as the texts write them, the commonest form first', () =>
    expect(
      shown(
        [hafen],
        [
          { source: 'Häfen gibt es viele.', target: 'There are many harbours.' },
          { source: 'Der Hafen schließt.', target: 'The harbour closes.' },
          { source: 'Im Hafen.', target: 'Harbour.' },
        ],
      ),
    ).toEqual(['Hafen/Häfen harbour/harbours']))

  it('are stems with an ellipsis where no text holds both', () =>
    expect(shown([hafen], [{ source: 'Der Hafen.', target: 'The port.' }])).toEqual([
      'hafen… harbo…',
    ]))

  it('have no ellipsis when they are too short for a stem', () =>
    expect(shown([pair('moor', 'bogs', 9)])).toEqual(['moor bogs']))
})

/** Two words that answered each other so often. */
function pair(source: string, target: string, count: number): CountedPair {
  return [source, target, count, count]
}

function shown(pairs: CountedPair[], segments: Texts[] = [], lang = 'de'): string[] {
  return survey(pairs, segments, lang).best.map(
    ({ source, target }) => `${source.join('/')} ${target.join('/')}`,
  )
}

/** Of a memory that saw each word as often as it was answered. */
function survey(pairs: CountedPair[], segments: Texts[], sourceLang: string, most = 50) {
  const seen = [new Map<string, number>(), new Map<string, number>()] as const
  for (const [source, target, count] of pairs) {
    seen[0].set(source, (seen[0].get(source) ?? 0) + count)
    seen[1].set(target, (seen[1].get(target) ?? 0) + count)
  }
  const question = { sourceLang, targetLang: 'en', segments, taught: 1000, most }
  return surveyOf({ pairs, seen }, question)
}
