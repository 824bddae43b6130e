import { describe, expect, it } from 'vitest'
import { align, alignTexts } from './align'
import { expectTiles, lines, reportOf, show, THINGS_DE, THINGS_EN } from './testing'

const OPTIONS = { sourceLang: 'en', targetLang: 'de', structure: false }

describe('aligning between confirmed beads', () => {
  const [source, target] = [lines(reportOf(60, THINGS_EN)), lines(reportOf(60, THINGS_DE))]

  it('keeps them as they are, however wrong they look, and is sure of them', () => {
    const confirmed = [
      { source: [10], target: [12] },
      { source: [11, 12], target: [] },
      { source: [13], target: [13] },
    ]
    const [beads = []] = alignTexts([{ source, target, confirmed }], OPTIONS).beads
    expectTiles(beads, 60, 60)
    const found = new Map(beads.map((bead) => [show([bead]), bead.confidence]))
    expect(confirmed.map((bead) => found.get(show([bead])))).toEqual([1, 1, 1])
    expect(show(beads.filter((bead) => (bead.source[0] ?? 0) > 13))).toBe(
      show(align(source, target, OPTIONS).filter((bead) => (bead.source[0] ?? 0) > 13)),
    )
  })

  it('takes one that holds all sentences of a side', () => {
    const confirmed = [{ source: source.map((_, n) => n), target: [] }]
    const [beads = []] = alignTexts([{ source, target, confirmed }], OPTIONS).beads
    expectTiles(beads, 60, 60)
    expect(beads[0]?.source).toHaveLength(60)
  })

  it('leaves alone what has nothing to answer it between two of them', () => {
    const confirmed = [
      { source: [0], target: [0] },
      { source: [3], target: [1] },
    ]
    const [beads = []] = alignTexts(
      [{ source: source.slice(0, 4), target: target.slice(0, 2), confirmed }],
      OPTIONS,
    ).beads
    expect(show(beads)).toBe('0:0 1: 2: 3:1')
  })

  it('learns from them, and from nothing else where they are all there is', () => {
    const words = (list: string) => lines(list.split(' ').map((word) => `${word}.`))
    const text = {
      source: words('alpha beta gamma alpha beta gamma'),
      target: words('rukk sinn tovv rukk sinn tovv'),
    }
    const confirmed = text.source.map((_, n) => ({ source: [n], target: [n] }))
    const langs = { sourceLang: 'xx', targetLang: 'yy' }
    const { learnt } = alignTexts([{ ...text, confirmed }], langs)
    expect(learnt.pairs.map(([a, b]) => `${a} ${b}`)).toEqual([
      'alpha rukk',
      'beta sinn',
      'gamma tovv',
    ])
  })
})
