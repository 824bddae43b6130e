import { expect, it } from 'vitest'
import { addressOf, readingChoice } from './reading-choice'

it('keeps a choice in the address and takes it out again', () => {
  const choice = { view: 'changes', unapproved: 'machine', marks: 'off' } as const
  expect(addressOf(choice)).toBe('read?view=changes&unapproved=machine&marks=off')
  expect(
    readingChoice(Object.fromEntries(new URLSearchParams(addressOf(choice).slice(5)))),
  ).toEqual(choice)
  expect(addressOf(readingChoice({ view: 'upside down' }))).toBe('read')
})
