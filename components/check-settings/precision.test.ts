import { expect, it } from 'vitest'
import { precisionOf } from './precision'

it.each([
  ['all were mended', { accepted: 4, dismissed: 0 }, 1],
  ['all were dismissed', { accepted: 0, dismissed: 3 }, 0],
  ['three of four were mended', { accepted: 3, dismissed: 1 }, 0.75],
  ['nobody has judged any', { accepted: 0, dismissed: 0 }, null],
])('the precision of a check of which %s', (_, use, expected) =>
  expect(precisionOf(use)).toBe(expected),
)
