import { expect, it } from 'vitest'
import { edited, open, texts } from '../each-law'
import { markdown } from './markdown'

/* What a reviewer changes among letters alone may make markup of marks that stood for themselves. */

it.each([
  ['Write a&l t; here.', 'l t', 'lt', ''],
  ['See [x y] here.', 'x y', 'xy', '\n\n[xy]: http://a.b\n'],
  ['At <htt p://a.b> here.', 'htt p', 'http', ''],
])('%j stays a text without its space', (words, was, is, rest) => {
  const file = words + rest
  const now = words.replace(was, is)
  const written = edited(markdown, file, { 0: now })
  expect(texts(markdown, written)).toEqual([now])
})

it('a long text with marks is spelled in the surest way at once', () => {
  const words = 'Some words. '.repeat(1700)
  const file = `An _old_ ferry. ${words}A star * here.`
  const { content } = open(markdown, file).read.units[0]!
  const now = { ...content, text: content.text.replace(' ferry', 'er ferry') }
  const written = edited(markdown, file, { 0: now })
  expect(written).toBe(`An *old*er ferry. ${words}A star \\* here.`)
})
