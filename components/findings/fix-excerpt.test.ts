import { expect, it } from 'vitest'
import { CODE } from '@/lib/model/content'
import { fixExcerpt } from './fix-excerpt'

const fix = (start: number, end: number, text: string) => ({ start, end, text, safe: false })

it('shows a fix among the words around it, from word to word', () => {
  const text = `${'word '.repeat(20)}wrong${' word'.repeat(20)}`
  const { before, after } = fixExcerpt(text, fix(100, 105, 'right'))
  expect(before).toMatch(/^…word .*wrong.* word…$/)
  expect(after).toBe(before.replace('wrong', 'right'))
})

it('shows a short text whole', () =>
  expect(fixExcerpt(`a ${CODE}  b`, fix(3, 5, ' '))).toEqual({ before: 'a ▫  b', after: 'a ▫ b' }))
