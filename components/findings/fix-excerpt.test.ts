import { expect, it } from 'vitest'
import { type Code, CODE, plain } from '@/lib/model/content'
import { fixExcerpt } from './fix-excerpt'

const fix = (start: number, end: number, text: string) => ({ start, end, text, safe: false })
const CHIP: Code = { kind: 'inline', id: '1', data: '<b>', display: 'b' }

it('shows a fix among the words around it, from word to word', () => {
  const text = `${'word '.repeat(20)}wrong${' word'.repeat(20)}`
  const { before, after } = fixExcerpt(plain(text), fix(100, 105, 'right'))
  expect(before.text).toMatch(/^…word .*wrong.* word…$/)
  expect(after.text).toBe(before.text.replace('wrong', 'right'))
})

it('shows a short text whole', () => {
  const content = { text: `a ${CODE}  b`, codes: [CHIP] }
  expect(fixExcerpt(content, fix(3, 5, ' '))).toEqual({
    before: content,
    after: { text: `a ${CODE} b`, codes: [CHIP] },
  })
})

it('shows codes that a fix brings', () => {
  const given = { ...fix(2, 2, CODE), codes: [CHIP] }
  const { after } = fixExcerpt(plain('a b'), given)
  expect(after).toEqual({ text: `a ${CODE}b`, codes: [CHIP] })
})
