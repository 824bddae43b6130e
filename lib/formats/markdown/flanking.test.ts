import { describe, expect, it } from 'vitest'
import type { Content } from '@/lib/model/content'
import { edited, open, texts } from '../each-law'
import { markdown } from './markdown'

/* What a reviewer writes beside marks of emphasis leaves them marks. */

describe('words beside marks of emphasis', () => {
  it.each([
    ['A **bold** word', 'bold', 'bold ', 'A **bold**  word'],
    ['A **bold** word', 'bold', ' quite bold', 'A  **quite bold** word'],
    ['A ***both* of** it', 'of', 'of ', 'A ***both* of**  it'],
    ['An _old_ ferry', 'An ', 'An un', 'An un*old* ferry'],
    ['An _old_ ferry', ' ferry', 'er ferry', 'An *old*er ferry'],
    ['这是**重要**的', '重要', '「重要」', '这&#26159;**「重要」**&#30340;'],
    ['Say **now**here', 'now', 'now!', 'Say **now!**&#104;ere'],
    ['A ~~long~~ word', 'long', 'long ', 'A ~~long~~  word'],
    ['😀 _old_ ferry', '😀 ', '😀', '😀*old* ferry'],
  ])('%s: %j becomes %j', (file, was, is, expected) => {
    const { content } = open(markdown, file).read.units[0]!
    const now = { ...content, text: content.text.replace(was, is) }
    const written = edited(markdown, file, { 0: now })
    expect(written).toBe(expected)
    const again = open(markdown, written).read.units[0]!.content
    expect(shape(again)).toBe(shape(now))
  })

  it('keep their spaces where marks stand round the whole', () => {
    expect(edited(markdown, '**Bold**', { 0: 'Bold ' })).toBe('**Bold&#32;**')
    expect(texts(markdown, '**\u00a0Bold**')).toEqual(['**\u00a0Bold**'])
    expect(texts(markdown, edited(markdown, '**Bold**', { 0: '\u00a0Bold' }))).toEqual([
      '\u00a0Bold',
    ])
  })

  it('make no code of a mark that stood for itself', () => {
    expect(edited(markdown, 'Five ` feet', { 0: 'Five ` feet `' })).toBe('Five \\` feet \\`')
    expect(edited(markdown, 'A [b c', { 0: 'A [b](c' })).toBe('A [b\\](c')
  })
})

/** Words without white space, with the codes between them. */
function shape({ text, codes }: Content): string {
  let n = 0
  return text
    .replaceAll('\uFFFC', () => JSON.stringify(codes[n++]))
    .replace(/\s+|"data":"[*_]+"/g, '')
}
