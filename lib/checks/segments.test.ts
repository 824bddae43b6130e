import { describe, expect, it } from 'vitest'
import { CODE, type Code, type Content, EMPTY, plain } from '@/lib/model/content'
import { checkedSegments, checkedText, type SegmentToCheck } from './segments'

const MARK: Code = { kind: 'unit', unit: '1' }
const LINE_END: Code = { kind: 'lineEnd', text: '\r\n' }
const CHIP: Code = { kind: 'inline', id: '1', data: '<br/>', display: 'br' }

describe('a content as text to be checked', () => {
  it('keeps its length: line ends are line feeds, codes and marks stand as they are', () => {
    const text = `a${CODE}b${CODE}c${CODE}d`
    expect(checkedText({ text, codes: [LINE_END, CHIP, MARK] })).toBe(`a\nb${CODE}c${CODE}d`)
  })
})

describe('segments to be checked', () => {
  it('begin a unit where a mark stands before their words', () =>
    starts(
      [
        { source: marked('Eins. '), lead: marked(''), target: 'One.' },
        { source: plain('Zwei.'), lead: plain(' '), target: 'Two.' },
      ],
      ['source target', ''],
    ))

  it('begin one too where an omission before them holds the mark', () =>
    starts(
      [
        { source: marked('Eins. '), lead: marked(''), target: '' },
        { source: plain('Zwei.'), lead: plain(' '), target: 'Two.' },
      ],
      ['source', 'target'],
    ))

  it('leave a mark behind their words to what follows', () =>
    starts(
      [
        { source: { text: `Eins.${CODE}`, codes: [MARK] }, lead: EMPTY, target: 'One.' },
        { source: plain('Zwei.'), lead: plain(' '), target: 'Two.' },
      ],
      ['', 'source'],
    ))

  it('have a source without glue, and a link that is sure once a person has confirmed it', () => {
    const [one] = checkedSegments([
      segment({ source: marked(' Eins. '), lead: EMPTY, target: 'One.' }, true),
    ])
    expect(one).toMatchObject({ source: 'Eins.', confidence: 1 })
  })
})

interface Given {
  readonly source: Content
  readonly lead: Content
  readonly target: string
}

function starts(given: readonly Given[], expected: readonly string[]) {
  const found = checkedSegments(given.map((one) => segment(one)))
  const shown = found.map(({ sourceStartsUnit, targetStartsUnit }) =>
    [sourceStartsUnit && 'source', targetStartsUnit && 'target'].filter(Boolean).join(' '),
  )
  expect(shown).toEqual(expected)
}

function segment({ source, lead, target }: Given, confirmed = false): SegmentToCheck {
  return {
    segment: { lead, confidence: 0.4, confirmed },
    ...{ head: { target: plain(target) }, source, kind: 'paragraph' },
  }
}

function marked(text: string): Content {
  return { text: CODE + text, codes: [MARK] }
}
