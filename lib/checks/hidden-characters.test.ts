import { expect, it } from 'vitest'
import { hiddenCharacters } from './hidden-characters'
import { shown } from './testing-shown'

it.each([
  ['en', 'The har\u200bbour', ['invisible: har\u200bbour →! ']],
  ['de', 'Der Ha\u00adfen', ['invisible: Ha\u00adfen →! ']],
  ['en', 'A\u200dB', ['invisible: A\u200dB →! ']],
  ['ru', 'Порт \u202eзакрыт', ['direction: \u202eзакрыт →! ']],
  ['en', 'The \u0007bell', ['control: \u0007bell →! ']],
  ['en', 'The \ufeffbell', ['invisible: \ufeffbell →! ']],
  ['fa', 'می\u200cروم', []],
  ['hi', 'क\u200dष', []],
  ['ar', 'كتاب \u200e(A)\u200e', []],
  ['th', 'เรือ\u200bออก', []],
  ['en', 'A family 👨\u200d👩\u200d👧 came', []],
  ['en', 'Line\nbreak\tand tab', []],
])('%s: %j', async (targetLang, target, expected) => {
  expect(await shown(hiddenCharacters, { targetLang, target })).toEqual(expected)
})

it('leaves what the source has too', async () => {
  const texts = { source: 'Ha\u00adfen', targetLang: 'en', target: 'har\u00adbour' }
  expect(await shown(hiddenCharacters, texts)).toEqual([])
})
