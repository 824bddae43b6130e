import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/model/content'
import type { Aligned } from './first-segments'
import { firstSegments } from './first-segments'
import { aligned, rehearse, shown } from './rehearsal'

describe('the segments of a new document', () => {
  it('are one a bead, with ranges that reach from the end of the one before', () => {
    const document = aligned('A1. A2. | B1.', 'a1. | b1.', 'A1.+A2.=a1. B1.=b1.')
    const { segments, revisions, tail } = firstSegments(document)
    expect(segments).toMatchObject([
      { id: 's1', source: { start: 0, end: 8 }, machine: { start: 0, end: 4 }, confidence: 1 },
      { id: 's2', source: { start: 8, end: 12 }, machine: { start: 4, end: 8 }, live: true },
    ])
    expect(revisions.map(({ target }) => target.text)).toEqual(['a1.', 'b1.'])
    expect(
      revisions.every(({ action, status }) => action === 'import' && status === 'initial'),
    ).toBe(true)
    expect(tail).toEqual(plain(''))
  })

  it('reach to the ends of both texts, but what follows the last word is the tail', () => {
    const document = aligned('A1. | ', 'a1. | | ', 'A1.=a1.')
    const { segments, tail } = firstSegments(document)
    expect(segments[0]).toMatchObject({
      source: { start: 0, end: 5 },
      machine: { start: 0, end: 6 },
    })
    expect(shown(tail)).toBe('|1:|2:')
  })

  it('are none for two texts without sentences', () => {
    const empty = { ...aligned('', ' ', '='), beads: [] }
    expect(firstSegments(empty)).toMatchObject({ segments: [], tail: { text: '\uFFFC' } })
  })
})

describe('where a text goes that fills an omission', () => {
  it.each<[what: string, document: Aligned, leads: string]>([
    [
      'within its paragraph: after a joiner',
      aligned('A1. A2. A3.', 'a1. a3.', 'A1.=a1. A2.= A3.=a3.'),
      '|0:, _, _',
    ],
    ['in Chinese: at once', aligned('A1. A2.', 'a1.', 'A1.=a1. A2.=', ''), '|0:, '],
    [
      'a paragraph of its own: behind a new mark',
      aligned('A1. | B1. | C1.', 'a1. | c1.', 'A1.=a1. B1.= C1.=c1.'),
      '|0:, |new:, |1:',
    ],
    [
      'the last paragraph, too',
      aligned('A1. | B1. | C1.', 'a1.', 'A1.=a1. B1.= C1.='),
      '|0:, |new:, |new:',
    ],
    [
      'unless the target has joined the paragraphs',
      aligned('A1. | B1. | C1.', 'a1. c1.', 'A1.=a1. B1.= C1.=c1.'),
      '|0:, _, _',
    ],
    [
      'the head of a paragraph: takes its mark over',
      aligned('A1. | B1. B2.', 'a1. | b2.', 'A1.=a1. B1.= B2.=b2.'),
      '|0:, |1:, _',
    ],
    [
      'also when two sentences are missing there',
      aligned('A1. | B1. B2. B3.', 'a1. | b3.', 'A1.=a1. B1.= B2.= B3.=b3.'),
      '|0:, |1:, _, _',
    ],
    [
      'not past an addition, which belongs to no source unit',
      aligned('A1. | B1. B2.', 'a1. | x. b2.', 'A1.=a1. B1.= =x. B2.=b2.'),
      '|0:, |new:, |1:, _',
    ],
    [
      'a source merged over the border begins no unit',
      aligned('A1. | B1. B2. | C1.', 'a1. | c1.', 'A1.+B1.=a1. B2.= C1.=c1.'),
      '|0:, _, |1:',
    ],
    [
      'before the first text: at the head of it',
      aligned('A1. A2.', 'a2.', 'A1.= A2.=a2.'),
      '|0:, _',
    ],
  ])('%s', (_, document, leads) => {
    expect(leadsOf(document)).toBe(leads)
  })

  it('never outside of all units where the format can insert none', () => {
    const document = aligned('A1. | B1. | C1. | D1.', 'c1. | d1.', 'A1.= B1.= C1.=c1. D1.=d1.')
    expect(leadsOf(document)).toBe('|new:, |new:, |0:, |1:')
    expect(leadsOf({ ...document, insertsUnits: false })).toBe('|0:, _, _, |1:')
    const review = rehearse({ ...document, insertsUnits: false })
    review.revise(1, { target: 'new' })
    expect(review.text()).toBe('|0:new c1.|1:d1.')
  })
})

/** The leads in order, a space as `_`. */
function leadsOf(document: Aligned): string {
  const { segments } = firstSegments(document)
  return segments.map(({ lead }) => shown(lead).replaceAll(' ', '_')).join(', ')
}
