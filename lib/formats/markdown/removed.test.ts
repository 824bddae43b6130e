import { expect, it } from 'vitest'
import { edited, texts } from '../each-law'
import { markdown } from './markdown'

it('a heading between two paragraphs leaves them two', () => {
  const written = edited(markdown, 'One\n# Two\nThree\n', { 1: null })
  expect(written).toBe('One\n\nThree\n')
  expect(edited(markdown, 'One\r\n# Two\r\n\r\nThree', { 1: null })).toBe('One\r\n\r\nThree')
})

it('an item that holds more stays an item', () => {
  const written = edited(markdown, '- One\n    - Two\n        - Three\n', { 1: null })
  expect(written).toBe('- One\n    - <!-- -->\n        - Three\n')
  expect(texts(markdown, written)).toEqual(['One', 'Three'])
  expect(edited(markdown, '- One\n  - Two\n', { 0: null })).toBe('- \n  - Two\n')
})
