import { describe, expect, it } from 'vitest'
import { patched } from './patch'

describe('patches', () => {
  it('leave a text as it is where there are none', () => expect(patched('abc', [])).toBe('abc'))

  it('may come in any order, and at one place', () =>
    expect(
      patched('abcdef', [
        { start: 4, end: 5, text: 'E' },
        { start: 2, end: 2, text: '1' },
        { start: 2, end: 2, text: '2' },
        { start: 0, end: 1, text: '' },
      ]),
    ).toBe('b12cdEf'))

  it('must not overlap', () =>
    expect(() =>
      patched('abc', [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ]),
    ).toThrow('overlap'))
})
