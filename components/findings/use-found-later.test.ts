import { expect, it } from 'vitest'
import { answerCame, checkedHere, NO_FINDINGS } from './findings-state'
import { finding } from './testing'
import { foundIn, isFound, isSameFound } from './use-found-later'

const answer = {
  ...{ findings: 1, settings: '', checked: 2, of: 2, dismissals: [], languageTool: null },
  segments: [
    { segment: 'a', number: 1, findings: [finding('x', [0, 1], 'error')] },
    { segment: 'b', number: 1, findings: [finding('y', [0, 1], 'hint')] },
  ],
}
const state = answerCame(NO_FINDINGS, answer)

it('counts by segment, and names the checks', () => {
  const { found, ids } = foundIn(state)
  expect([isFound(found, 'a'), isFound(found, 'b'), ids]).toEqual([true, false, ['spelling']])
})

it('is the same while one types and finds as much', () => {
  const now = (found: number) =>
    checkedHere(
      state,
      'a',
      { source: '', target: 'text' },
      Array.from({ length: found }, () => finding('', [0, 1], 'error')),
      () => false,
    )
  const of = (one: typeof state) => ({ ...foundIn(one), checking: null })
  expect(isSameFound(of(state), of(now(1)))).toBe(true)
  expect(isSameFound(of(state), of(now(2)))).toBe(false)
})
