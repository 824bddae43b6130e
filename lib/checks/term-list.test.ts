import { describe, expect, it } from 'vitest'
import { parseTerms, serializeTerms } from './term-list'

describe('a term list', () => {
  it('has a term a line: source, target, forbidden renderings, note', () =>
    expect(parseTerms('Fähre\tferry\tboat|ship\tas the operator says\n')).toEqual({
      ok: true,
      value: [
        {
          ...{ source: 'Fähre', target: 'ferry', forbidden: ['boat', 'ship'] },
          ...{ matchCase: false, note: 'as the operator says' },
        },
      ],
    }))

  it('skips empty lines and remarks', () =>
    expect(parseTerms('# harbour\n\nHafen\tharbour\r\n')).toMatchObject({
      value: [{ source: 'Hafen' }],
    }))

  it('asks for capitals with =', () =>
    expect(parseTerms('Netz\t=the Grid')).toMatchObject({
      value: [{ target: 'the Grid', matchCase: true }],
    }))

  it('may only forbid', () =>
    expect(parseTerms('край\t\tedge')).toMatchObject({
      value: [{ target: '', forbidden: ['edge'] }],
    }))

  it('names the line that has no rendering', () =>
    expect(parseTerms('Hafen\tharbour\nFähre')).toEqual({
      ok: false,
      failure: { code: 'terms.badLine', args: { line: 2 } },
    }))

  it('comes back as it was written', () => {
    const text = 'Fähre\tferry\tboat|ship\tnote\nNetz\t=the Grid\nкрай\t\tedge\n'
    const parsed = parseTerms(text)
    expect(parsed.ok && serializeTerms(parsed.value)).toBe(text)
  })
})
