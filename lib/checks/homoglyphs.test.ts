import { expect, it } from 'vitest'
import { homoglyphs } from './homoglyphs'
import { shown } from './testing-shown'

it.each([
  ['en', 'The h\u0430rbour', ['mixed: h\u0430rbour →! harbour']],
  ['ru', 'П\u006fрт', ['mixed: П\u006fрт →! Порт']],
  ['ru', 'Порт \u0063 краном', ['mixed: \u0063 →! с']],
  ['ru', 'Мосб\u0430нк и \u0421itigroup', ['mixed: \u0421itigroup →! Citigroup']],
  ['en', 'The \u0410320', ['mixed: \u0410320 →! A320']],
  ['el', 'Το \u006fυζο', ['mixed: \u006fυζο →! ουζο']],
  ['ru', 'USB-кабель, VIPзона и витамин C', []],
  ['ru', 'Microsoft и Apple', []],
  ['en', 'He said «да» and α-rays', []],
  ['ja', '東京 Tokyo', []],
])('%s: %s', async (targetLang, target, expected) => {
  expect(await shown(homoglyphs, { targetLang, target })).toEqual(expected)
})

it('is one hint where a whole text is written so', async () => {
  const target = 'O\u0430 o\u0430 h\u043er b\u0430d m\u0430d'
  expect(await shown(homoglyphs, { targetLang: 'en', target })).toHaveLength(1)
})
