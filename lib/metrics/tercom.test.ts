import { describe, expect, it } from 'vitest'
import { type Tokenization, tercomWords } from './tercom'

describe('words of tercom', () => {
  it('are what stands between spaces, in lower case', () => {
    words('The  Boat,\tlate\u00A0!', {}, 'the boat, late !')
    words('ΣΑΣ', {}, 'σας')
  })

  it('keep their case when asked to', () => words('The Boat', { caseSensitive: true }, 'The Boat'))

  it('know the white space of Python', () => {
    words('a\x1fb\x85c\u3000d', {}, 'a b c d')
    words('a\uFEFFb\u200Bc', {}, 'a\uFEFFb\u200Bc')
  })

  it('stand apart from punctuation when normalized', () => {
    words('(a) "b"; c/d?', NORMALIZED, '( a ) " b " ; c / d ?')
    words("the cook's oven, it's", NORMALIZED, "the cook 's oven , it 's")
  })

  it('keep points and commas between digits, and dashes but after digits', () => {
    words('1,234.5, x.y', NORMALIZED, '1,234.5 , x . y')
    words('1990-95 co-op', NORMALIZED, '1990 - 95 co-op')
  })

  it('read entities, and lines that were parted', () => {
    words('fish &amp; chips &lt;b&gt; &amp;lt;', NORMALIZED, 'fish & chips < b > <')
    words('&amp;quot;', NORMALIZED, '& quot ;')
    words('one\n-two\nthree', NORMALIZED, 'onetwo three')
  })

  it('are characters in Chinese, runs of kana in Japanese, when Asian', () => {
    words('北站A。', { normalized: true, asian: true }, '北 站 a 。')
    words('船がみなとを出る', { normalized: true, asian: true }, '船 がみなとを 出 る')
    words('북역', { normalized: true, asian: true }, '북역')
  })

  it('are characters with their marks in Thai when asked for', () =>
    words('น้ำ boat', { normalized: true, unspaced: true }, 'น้ ำ boat'))

  it('can be without punctuation', () => {
    words('(a), b! c-d', { withoutPunctuation: true }, 'a b c-d')
    words('a。b', { withoutPunctuation: true, asian: true }, 'ab')
  })
})

const NORMALIZED = { normalized: true }

function words(text: string, how: Tokenization, expected: string) {
  expect(tercomWords(text, how).join(' ')).toBe(expected)
}
