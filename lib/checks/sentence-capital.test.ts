import { describe, expect, it } from 'vitest'
import { sentenceCapital } from './sentence-capital'
import type { Texts } from './testing'
import { shown } from './testing-shown'

describe('a sentence without a capital', () => {
  it('opens a paragraph', () => finds({ target: 'the engineer agreed.' }, ['small: the →! T']))

  it('follows a full stop that the source has too', () =>
    finds(
      {
        sourceLang: 'de',
        source: 'Es regnet. Der Hafen ruht.',
        target: 'It rains. the port rests.',
      },
      ['small: the →! T'],
    ))

  it('opens a segment of its own', () =>
    finds(
      {
        sourceLang: 'de',
        source: ['Es regnet.', 'Der Hafen ruht.'],
        target: ['It rains.', 'the port'],
      },
      ['small →! T'],
    ))

  it('stands after a quotation mark', () =>
    finds({ targetLang: 'de', target: '„wir warten“, sagte sie.' }, ['small: wir →! W']))

  it('begins with two letters in Dutch, and a dotted one in Turkish', async () => {
    await finds({ targetLang: 'nl', target: 'ijs drijft.' }, ['small: ijs →! IJ'])
    await finds({ targetLang: 'tr', target: 'iskele kapalı.' }, ['small: iskele →! İ'])
  })
})

describe('what is left alone', () => {
  it.each<[string, Texts]>([
    ['brands', { targetLang: 'en', target: 'iPhone sales rose. eBay too.' }],
    ['names with particles', { targetLang: 'en', target: 'de Gaulle left.' }],
    ['addresses', { targetLang: 'en', target: 'www.port.example is new.' }],
    ['fragments', { targetLang: 'en', target: 'per year' }],
    ['scripts without capitals', { targetLang: 'ka', target: 'ნავი წავიდა.' }],
    ['a small source', { source: 'и так далее.', targetLang: 'en', target: 'and so on.' }],
    [
      'a name that the source has',
      { source: 'Bei adidas.', targetLang: 'en', target: 'adidas won.' },
    ],
    [
      'torn sentences',
      { source: 'Eins.', targetLang: 'en', target: 'At the ceremony. laying it.' },
    ],
    ['what follows a colon', { targetLang: 'en', target: ['They said:', '¶the port is closed.'] }],
    ['what follows a question', { source: 'x', targetLang: 'ru', target: 'Ах! как хорошо. Да.' }],
  ])('%s', (_, texts) => finds(texts, []))
})

async function finds(texts: Partial<Texts> & Pick<Texts, 'target'>, expected: string[]) {
  expect(await shown(sentenceCapital, { targetLang: 'en', ...texts })).toEqual(expected)
}
