import { describe, expect, it } from 'vitest'
import type { Code, Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import { fixedContent } from './fix-content'

const LINE_END: Code = { kind: 'lineEnd', text: '\r\n' }
const BREAK: Code = { kind: 'inline', id: '2', data: '<br>', display: 'br' }
const CHIP: Code = { kind: 'inline', id: '1', data: '<b>', display: 'b' }

describe('a content with fixes', () => {
  it('is changed in their places alone', () =>
    fixes('One  two  three', [], [at(3, 5, ' '), at(8, 10, ' ')], 'One two three', []))

  it('keeps the codes that a fix has room for', () =>
    fixes(
      `a ${CODE} ,${CODE}b`,
      [CHIP, LINE_END],
      [at(1, 6, `,${CODE} \n`)],
      `a,${CODE} ${CODE}b`,
      [CHIP, LINE_END],
    ))

  it('takes the codes that a fix brings', () => {
    const text = `a${CODE}\uFFFCb`
    const fix = { ...at(1, 2, CODE + CODE), codes: [CHIP, BREAK] }
    expect(fixedContent({ text, codes: [BREAK, CHIP] }, [fix])).toEqual({
      ...{ text: `a${CODE}${CODE}${CODE}b`, codes: [CHIP, BREAK, CHIP] },
    })
  })

  it('loses those for which it has none, and makes none', () =>
    fixes(`a${CODE}b`, [CHIP], [at(0, 3, `x\n${CODE}${CODE}`)], `x ${CODE}`, [CHIP]))
})

function at(start: number, end: number, text: string) {
  return { start, end, text, safe: true }
}

function fixes(
  text: string,
  codes: readonly Code[],
  given: readonly ReturnType<typeof at>[],
  expected: string,
  kept: Content['codes'],
) {
  expect(fixedContent({ text, codes }, given)).toEqual({ text: expected, codes: kept })
}
