import { expect, it } from 'vitest'
import { setApart } from './set-apart'

it.each([
  ['see the book “Free World” there', ['“Free World”']],
  ['(Lake Sin)', ['(Lake Sin)']],
  ['at example.org or a@b.example', ['example.org', 'a@b.example']],
  ['the 35mm film', ['35mm']],
  ['a plain sentence, as it is.', []],
  ['“We never thought that this would come to an end so soon,” she said', []],
])('%s', (text, expected) =>
  expect(setApart(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected),
)
