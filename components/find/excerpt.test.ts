import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt'

describe('an excerpt', () => {
  it('marks every match', () => expect(shown('one two one', 'one')).toBe('[one] two [one]'))

  it('begins with a word not far before the first match', () => {
    const text = `${'far away '.repeat(10)}ferry sails`
    expect(shown(text, 'ferry')).toBe('…far away far away far away [ferry] sails')
  })

  it('shows a code as a sign', () => expect(shown('a\uFFFCb', 'b')).toBe('a▫[b]'))
})

function shown(text: string, word: string): string {
  const ranges = [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
    ...{ start: index, end: index + word.length },
  }))
  return excerptOf({ content: { text, codes: [] }, ranges })
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('')
}
