import { expect, it } from 'vitest'
import { sentencesIn } from './sentences'

const shown = (text: string) =>
  sentencesIn(text, 'en').map(({ start, end }) => text.slice(start, end).replaceAll('\uFFFC', '*'))

it('takes inline codes for no letters of the words beside them', () => {
  expect(shown('The ferry \uFFFCno. 2\uFFFC leaves at 8.')).toEqual([
    'The ferry *no. 2* leaves at 8.',
  ])
  expect(shown('It met \uFFFCDr. Blum\uFFFC. It left.')).toEqual(['It met *Dr. Blum*.', 'It left.'])
  expect(shown('It \uFFFCleft.\uFFFC It came back.')).toEqual(['It *left.', 'It came back.'])
})
