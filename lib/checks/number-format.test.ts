import { describe, expect, it } from 'vitest'
import { numberFormat } from './number-format'
import { findingsIn } from './testing'

type Row = [pair: string, source: string, target: string, expected?: string]

describe('decimals and thousands as the locale writes them', () => {
  it.each<Row>([
    ['ru-en', 'длиной 41,5 м', '41,5 m long', '41,5 → 41.5'],
    ['de-en', '35,50 Euro', '35,50 euros', '35,50 → 35.50'],
    ['de-en', '3.200 Gäste', '3.200 guests', '3.200 → 3,200'],
    ['en-fr', '4.3 million', '4.3 millions', '4.3 → 4,3'],
    ['en-fr', '1,204 panes', '1,204 vitres', '1,204 → 1\u202f204'],
    ['fr-de', '3 200 pains', '3,200 Brote', '3,200 → 3.200'],
    ['en-de', '1,234,567.8 litres', '1,234,567.8 Liter', '1,234,567.8 → 1.234.567,8'],
    ['en-ru', '2.25 billion', '2.25 млрд', '2.25 → 2,25'],
    ['zh-pl', '3.5公里', '3.5 kilometra', '3.5 → 3,5'],
    ['ru-en', '16 700 жителей', '16 700 residents', '16 700 → 16,700'],
    ['es-en', 'hasta las 34 500 cajas', 'to 34 500 crates', '34 500 → 34,500'],
    ['nl-en', '8 miljoen kilo', '8 millions of kilos', 'millions of → million'],
    ['en-de', 'rose by 8.4 percent', 'stieg um 8.4 Prozent', '8.4 → 8,4'],
    ['ja-it', '12.5パーセント', '12.5 per cento', '12.5 → 12,5'],
  ])('%s: %s → %s', checks)

  it.each<Row>([
    ['en-de', 'Android 4.4 is out', 'Android 4.4 ist da'],
    ['en-de', 'at 9:30', 'um 9.30 Uhr'],
    ['en-de', 'on 30 September 2018', 'am 30.9.2018'],
    ['en-de', '16,700 people', '16 700 Menschen'],
    ['en-es', '$2 billion', '2.000 millones de dólares'],
    ['en-ru', '300,000 people', '300 тыс. человек'],
    ['ru-en', 'миллионы рублей', 'many millions of roubles'],
    ['de-en', 'Ruf 116 123 an', 'call 116 123'],
    ['en-es-MX', '4.3 million', '4.3 millones'],
    ['en-ar', '25.2 percent', '25,2 في المئة'],
  ])('leaves alone %s: %s → %s', checks)
})

async function checks(pair: string, source: string, target: string, expected?: string) {
  const [sourceLang = '', ...rest] = pair.split('-')
  const found = await findingsIn(
    { sourceLang, targetLang: rest.join('-'), source, target },
    numberFormat,
  )
  const shown = found.map(({ args, fixes: [fix] }) => `${String(args.found)} → ${fix?.text ?? ''}`)
  expect(shown).toEqual(expected === undefined ? [] : [expected])
}
