import { expect, it } from 'vitest'
import { standing } from './doubt-words'

const doubt = { length: 2, source: ['ferry'], target: [], rival: 'alone' as const }

it('forgets of a doubt what the machine wrote once the text was changed', () => {
  expect(standing(doubt, false)).toBe(doubt)
  expect(standing(doubt, true)).toEqual({ ...doubt, length: null, source: [] })
  expect(standing({ ...doubt, rival: null }, true)).toBeNull()
  expect(standing(null, true)).toBeNull()
})
