import { describe, expect, it } from 'vitest'
import { asOneLine } from './plain-text'

describe('text from outside, pasted into a segment', () => {
  it('becomes one line', () => expect(asOneLine('one \r\n two\nthree')).toBe('one two three'))
  it('loses what no store can hold', () => expect(asOneLine('a\0b\ud800c')).toBe('abc'))
  it('cannot forge a code', () => expect(asOneLine('a\uFFFCb')).toBe('ab'))
  it('keeps everything else to the letter', () =>
    expect(asOneLine('  “é” 👩‍👩‍👧 \u00a0')).toBe('  “é” 👩‍👩‍👧 \u00a0'))
})
