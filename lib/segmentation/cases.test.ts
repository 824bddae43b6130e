import { beforeAll, describe, expect, it } from 'vitest'
import { CASES } from './cases/cases'
import { readySegmentation, segment } from './segment'

beforeAll(async () => {
  expect(await readySegmentation()).toBe(true)
})

describe.each(Object.entries(CASES))('cutting %s', (lang, cases) => {
  it.each(cases)('%s', (expected) => {
    const text = expected.replaceAll('|', '')
    const pieces = segment(text, lang).map(({ start, end }) => text.slice(start, end).trim())
    expect(pieces.filter(Boolean)).toEqual(
      expected
        .split('|')
        .map((piece) => piece.trim())
        .filter(Boolean),
    )
  })
})
