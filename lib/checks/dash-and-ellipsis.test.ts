import { expect, it } from 'vitest'
import { dashAndEllipsis } from './dash-and-ellipsis'
import { shown } from './testing-shown'

it.each([
  ['en', 'The port - in the north', ['hint hyphen: - → –']],
  ['ru', 'Порт - это море', ['hint hyphen: - → —']],
  ['en', 'One — two -- three', ['hint hyphen: -- → —']],
  ['de', 'Ja… nein...', ['hint dots: ... → …']],
  ['de', 'Ja... nein...', []],
  ['en', 'a - 3 - 4 - well-known, 10-12', ['hint hyphen: - → –', 'hint hyphen: - → –']],
  ['zh', '今天 - 明天', []],
])('%s: %s', async (targetLang, target, expected) => {
  expect(await shown(dashAndEllipsis, { targetLang, target })).toEqual(expected)
})

it('is a slip where the text all but always has a dash', async () => {
  const printed = ['Порт — это море.', 'Море — это мы.', 'Мы — это порт.', 'Порт — мы.']
  const target = [...printed, '«Да», - сказал он.']
  expect(await shown(dashAndEllipsis, { targetLang: 'ru', target })).toEqual(['hyphen → —'])
})
