import { describe, expect, it } from 'vitest'
import { breadcrumb } from './breadcrumb'
import { type Texts, wordsMarkedIn } from './testing'

describe('paths, labels and sections', () => {
  it('are found as a path without a source', () =>
    finds(
      {
        sourceLang: 'zh',
        targetLang: 'en',
        source: ['', '图书馆将夜间开放。'],
        target: ['Home > Culture > Text', '¶The library will open at night.'],
      },
      ['Home > Culture > Text'],
    ))

  it('are found as a label above the headline', () =>
    finds(
      {
        sourceLang: 'uk',
        targetLang: 'en',
        source: ['', 'Порт відкриють навесні'],
        target: ['Transport matters', '¶Port to open in spring'],
      },
      ['Transport matters'],
    ))

  it('are found glued to a headline that stands alone beside it', () =>
    finds(
      {
        sourceLang: 'uk',
        targetLang: 'en',
        source: ['Порт відкриють навесні', ''],
        target: ['Port to open in spring – Regions', '¶Port to open in spring'],
      },
      [' – Regions'],
    ))

  it('are found behind a bar', () =>
    finds(
      {
        sourceLang: 'en',
        targetLang: 'ru',
        source: 'Port to open in spring',
        target: 'Порт откроют весной | Экономика',
      },
      [' | Экономика'],
    ))

  it('are no dash that the source has', () =>
    finds(
      {
        sourceLang: 'uk',
        targetLang: 'en',
        source: 'Порт відкриють – навесні',
        target: 'Port to open – in spring',
      },
      [],
    ))

  it('are no names in angle quotation marks', () =>
    finds(
      {
        sourceLang: 'en',
        targetLang: 'uk',
        source: 'Northport 38 Melford 17',
        target: '«Нортпорт» 38 – 17 «Мелфорд»',
      },
      [],
    ))

  it('are no first line that has a source', () =>
    finds(
      { sourceLang: 'de', targetLang: 'en', source: 'Hafensachen', target: 'Port matters' },
      [],
    ))
})

async function finds(texts: Texts, expected: readonly string[]) {
  expect(await wordsMarkedIn(texts, breadcrumb)).toEqual(expected)
}
