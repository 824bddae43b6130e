import { describe, expect, it } from 'vitest'
import { placeOf, rangeOfLine } from './lists'

describe('a refused list', () => {
  it('is known by its name, with the line that is wrong', () => {
    const failure = { code: 'terms.badLine', args: { list: 'terms', line: 3 } }
    expect(placeOf(failure)).toEqual({ list: 'terms', line: 3 })
  })

  it('may be refused as a whole, and other refusals are about none', () => {
    const failure = { code: 'checkLists.tooMany', args: { list: 'words', max: 10_000 } }
    expect(placeOf(failure)).toEqual({ list: 'words', line: null })
    expect(placeOf({ code: 'server.unreachable', args: {} })).toBeNull()
  })

  it('shows where its line stands', () => {
    const text = 'one\n\nthree\n'
    const { start, end } = rangeOfLine(text, 3)
    expect(text.slice(start, end)).toBe('three')
    expect(rangeOfLine(text, 9)).toEqual({ start: 11, end: 11 })
  })
})
