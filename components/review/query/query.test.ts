import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OutlineRow } from '@/lib/api/answers'
import { TRAIT } from '@/lib/api/answers'
import type { CommentCount } from '@/lib/api/comment-answers'
import type { FindingView } from '@/lib/api/findings-answers'
import type { MqmAnnotation } from '@/lib/model/mqm'
import { STATUSES, type Status } from '@/lib/model/review'
import { finding } from '../../findings/testing'
import { matcherOf, parseQuery } from './query'

const rows = [
  row('a', 'draft', { traits: TRAIT.changed, by: 0 }),
  row('b', 'approved', { traits: TRAIT.changed | TRAIT.flagged, by: 1 }),
  row('c', 'initial', { confidence: 0.4 }),
  row('d', 'rejected', { confidence: 0.55, by: 0, lengths: [10, 300] }),
  row('e', 'final', { traits: TRAIT.heading, confidence: 0.95, by: 1 }),
  row('f', 'initial', { traits: TRAIT.noTarget | TRAIT.confirmed, confidence: null }),
]
// Total, open threads, unread.
const COMMENTS: readonly CommentCount[] = [
  ['a', 2, 1, 1],
  ['d', 1, 0, 0],
  ['e', 3, 0, 1],
]
const FOUND: Readonly<Record<string, readonly FindingView[]>> = {
  a: [finding('1', null, 'error', { check: 'numbers' })],
  b: [finding('2', null, 'warning'), finding('3', null, 'hint')],
  c: [finding('4', null, 'hint', { check: 'numbers' })],
  d: [finding('5', null, 'error', { check: 'numbers', dismissedBy: 'x' })],
}
const MARKED: Readonly<Record<string, readonly MqmAnnotation[]>> = {
  b: [{ category: 'accuracy/omission', severity: 'major' }],
  f: [{ category: 'fluency', severity: 'minor' }],
}
const FACTS = {
  ...{ people: ['ann', 'Bob Lee'], me: { id: 'ann', name: 'Ann' } },
  comments: new Map(COMMENTS.map((count) => [count[0], count])),
  findings: (segment: string) => FOUND[segment] ?? [],
  errors: (segment: string) => MARKED[segment] ?? [],
}

describe('what a query chooses', () => {
  it.each([
    ['', 'abcdef'],
    ['status:draft', 'a'],
    ['status:draft,rejected', 'ad'],
    ['STATUS:Draft', 'a'],
    ['status:open', 'acdf'],
    ['status:done', 'be'],
    ['-status:open', 'be'],
    ['changed:yes', 'ab'],
    ['changed:no', 'cdef'],
    ['changed:yes flagged:yes', 'b'],
    ['confirmed:yes', 'f'],
    ['check:any', 'ab'],
    ['check:', 'ab'],
    ['check:none', 'cdef'],
    ['check:error', 'a'],
    ['check:hint', 'bc'],
    ['check:numbers', 'ac'],
    ['-check:numbers check:any', 'b'],
    ['error:any', 'bf'],
    ['error:none', 'acde'],
    ['error:major', 'b'],
    ['error:accuracy', 'b'],
    ['error:accuracy/omission,minor', 'bf'],
    ['error:critical', ''],
    ['comment:open', 'a'],
    ['comment:unread', 'ae'],
    ['comment:any', 'ade'],
    ['-comment:any status:open', 'cf'],
    ['comment:none', 'bcf'],
    ['by:me', 'ad'],
    ['by:ann,machine', 'acdf'],
    ['by:"bob lee"', 'be'],
    ['by:machine', 'cf'],
    ['by:nobody', ''],
    ['link:<0.6', 'cd'],
    ['link:>=0.9', 'abe'],
    ['link:doubtful', 'cd'],
    ['number:2-4', 'bcd'],
    ['number:5-', 'ef'],
    ['number:-2,6', 'abf'],
    ['length:>200', 'd'],
    ['heading:yes', 'e'],
    ['target:none', 'f'],
    ['-target:none source:yes', 'abcde'],
    ['wide', 'bc'],
    ['-wide status:initial', 'f'],
    ['"two words" wide', 'c'],
  ])('%s', (text, expected) => expect(chosen(text)).toBe(expected))

  it('looks in one side when told', () => {
    expect(parseQuery('word in:source').sides).toBe('source')
    expect(parseQuery('word').sides).toBe('both')
  })
})

describe('what is wrong with a query', () => {
  it.each([
    ['chek:numbers', 'unknownKey chek'],
    ['http://harbour', 'unknownKey http'],
    ['status:drafty', 'badValue status drafty'],
    ['status:draft,x', 'badValue status x'],
    ['link:high', 'badValue link high'],
    ['number:-', 'badValue number -'],
    ['changed:', 'noValue changed'],
    ['in:here', 'badValue in here'],
    ['"chek:numbers" 10:30 - "', ''],
  ])('%s', (text, expected) => {
    const said = parseQuery(text).problems.map(({ kind, key, value }) => [kind, key, value])
    expect(said.map((words) => words.join(' ').trim()).join('; ')).toBe(expected)
  })

  it('is said of any text, and nothing throws', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), pieces), (text) => {
        const query = parseQuery(text)
        expect(rows.filter(matcherOf(query, FACTS)).length).toBeLessThanOrEqual(rows.length)
      }),
    ))
})

it('is read in a moment over 100,000 rows', () => {
  const many = Array.from({ length: 100_000 }, (_, n) => rows[n % rows.length]!)
  const matches = matcherOf(parseQuery('status:open changed:no by:me,machine link:<0.6'), FACTS)
  expect(many.filter(matches).length).toBeGreaterThan(10_000)
})

const pieces = fc
  .array(
    fc.constantFrom('status:', 'draft', '"', ',', '-', ' ', 'link:', '<0.6', ':', 'number:', '1-2'),
  )
  .map((parts) => parts.join(''))

/** Ids of the rows that a query chooses; `wide` is found in b and c, `two words` in c. */
function chosen(text: string): string {
  const query = parseQuery(text)
  expect(query.problems).toEqual([])
  const found = new Map([
    ['wide', new Set(['b', 'c'])],
    ['two words', new Set(['c'])],
  ])
  return rows
    .filter(matcherOf(query, FACTS, found))
    .map(([id]) => id)
    .join('')
}

interface RowFacts {
  readonly traits?: number
  readonly confidence?: number | null
  readonly by?: number
  readonly lengths?: readonly [number, number]
}

function row(id: string, status: Status, facts: RowFacts): OutlineRow {
  const { traits = 0, confidence = 0.9, by = -1, lengths = [30, 30] } = facts
  return [id, 0, STATUSES.indexOf(status), traits, confidence, ...lengths, by]
}
