import { expect, it } from 'vitest'
import { CODE, type Code } from '@/lib/model/content'
import { fixExcerpt } from './fix-excerpt'
import { withFix } from './with-fix'

const fix = (start: number, end: number, text: string) => ({ start, end, text, safe: false })

it('replaces the words of a fix', () =>
  expect(withFix({ text: 'a  b', codes: [] }, fix(1, 3, ' '))).toEqual({ text: 'a b', codes: [] }))

it('keeps the codes around it, and those inside that the fix has room for', () => {
  const text = `${CODE}one ${CODE}two${CODE} three${CODE}`
  const codes = ['1', '2', '3', '4'].map(codeOf)
  expect(withFix({ text, codes }, fix(5, 10, `zwei${CODE}`))).toEqual({
    text: `${CODE}one zwei${CODE} three${CODE}`,
    codes: [codes[0], codes[1], codes[3]],
  })
})

it('makes no code that was not there', () =>
  expect(withFix({ text: 'ab', codes: [] }, fix(0, 1, `x${CODE}`)).text).toBe('xb'))

it('shows a fix among the words around it, from word to word', () => {
  const text = `${'word '.repeat(20)}wrong${' word'.repeat(20)}`
  const { before, after } = fixExcerpt(text, fix(100, 105, 'right'))
  expect(before).toMatch(/^…word .*wrong.* word…$/)
  expect(after).toBe(before.replace('wrong', 'right'))
})

it('shows a short text whole', () =>
  expect(fixExcerpt(`a ${CODE}  b`, fix(3, 5, ' '))).toEqual({ before: 'a ▫  b', after: 'a ▫ b' }))

function codeOf(id: string): Code {
  return { kind: 'inline', id, data: `<${id}>`, display: id }
}
