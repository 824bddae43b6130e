import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concatAll, fromText, importedText } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { plain } from '@/lib/model/content'
import { STATUSES } from '@/lib/model/review'
import { emitAll } from './emit'
import { type Paired, pairedSegments } from './paired-segments'

describe('the segments of a file that pairs its texts', () => {
  it('are one a unit, with its status', () => {
    const { segments, revisions, tail } = pairedSegments([
      { id: 'a', source: plain('Eins.'), target: plain(' One. '), status: 'approved' },
      { id: 'b', source: plain('Zwei.'), target: plain(''), status: 'initial' },
      { id: 'c', source: plain(''), target: plain('Three. '), status: 'final' },
    ])
    expect(segments.map(({ id, confidence }) => [id, confidence])).toEqual([
      ['s1', null],
      ['s2', null],
      ['s3', null],
    ])
    expect(revisions.map(({ target, status }) => [target.text, status])).toEqual([
      ['One.', 'approved'],
      ['', 'initial'],
      ['Three.', 'final'],
    ])
    expect(segments.map(({ lead }) => lead.text)).toEqual(['\uFFFC ', ' \uFFFC', '\uFFFC'])
    expect(tail.text).toBe(' ')
  })

  it('are none in a file without units', () =>
    expect(pairedSegments([])).toEqual({ segments: [], revisions: [], tail: plain('') }))

  it('tile both texts and give them back, whatever they are', () =>
    fc.assert(
      fc.property(fc.array(anyPair, { minLength: 1, maxLength: 6 }), (pairs) => {
        const units = pairs.map((pair, n): Paired => ({ ...pair, id: String(n) }))
        const { segments, revisions, tail } = pairedSegments(units)
        for (const side of ['source', 'machine'] as const) {
          const ranges = segments.map((segment) => segment[side])
          const length = units.reduce((sum, unit) => sum + 1 + textOf(unit, side).text.length, 0)
          expect([0, ...ranges.map(({ end }) => end)]).toEqual([
            ...ranges.map(({ start }) => start),
            length,
          ])
        }
        const rows = segments.map(({ lead }, n) => ({ lead, target: revisions[n]!.target }))
        const imported = importedText(
          units.map(({ id, target }) => ({ id, kind: 'string', content: target, fileStart: null })),
        )
        expect(concatAll([emitAll(rows), tail])).toEqual(imported)
      }),
    ))
})

const anyContent = fc
  .array(fc.constantFrom('One.', ' ', '\n', '\uFFFC', 'two', '\u3000'), { maxLength: 5 })
  .map((pieces): Content => {
    const content = fromText(pieces.join(''))
    return content.ok ? content.value : plain('')
  })

const anyPair = fc.record({
  source: anyContent,
  target: anyContent,
  status: fc.constantFrom(...STATUSES),
})

function textOf(unit: Paired, side: 'source' | 'machine'): Content {
  return side === 'source' ? unit.source : unit.target
}
