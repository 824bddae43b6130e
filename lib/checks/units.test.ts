import { describe, expect, it } from 'vitest'
import { findingsIn } from './testing'
import { units } from './units'

type Row = [pair: string, source: string, target: string, expected?: string]

describe('units and currencies', () => {
  it.each<Row>([
    ['ru-en', 'не более 18 минут', 'no more than 18 hours', 'hours → minutes'],
    ['ar-en', 'ستة أمتار مربعة', 'six meters', 'meters'],
    ['en-fr', 'a 26-month-long repair', '26 ans de travaux', 'ans → mois'],
    ['fr-de', 'à moins de 40 kilomètres', 'weniger als 40 Meilen', 'Meilen → Kilometer'],
    ['de-it', 'acht Euro', 'otto franchi', 'franchi'],
    ['en-fr', '£150', '150 €', '€ → £'],
    ['en-de', '$3.2 million', '3,2 Millionen Euro', 'Euro'],
    ['ru-en', '3,7 млрд рублей', '3.7 billion dollars', 'dollars'],
    ['zh-en', '费用约二百四十万元', 'costs about 2.4 million dollars', 'dollars'],
    ['en-zh', '12 kilometers away', '12英里外', '英里 → 公里'],
    ['ja-en', '500円', '500 dollars', 'dollars'],
    ['hi-en', '30 किलोमीटर', '30 meters', 'meters → kilometers'],
    ['en-hi', '12 weeks', '12 महीने', 'महीने → सप्ताह'],
    ['tr-en', '40 metrekarelik oda', 'a 40-metre room', 'metre'],
    ['pl-en', '35 ton węgla', '35 kilograms of coal', 'kilograms'],
    ['uk-en', '15 гривень', '15 rubles', 'rubles'],
    ['es-en', '20 hectáreas', '20 acres', 'acres → hectares'],
    ['it-en', '90 chilometri all’ora', '90 miles per hour', 'miles per hour'],
    ['pt-en', '8 semanas', '8 days', 'days → weeks'],
    ['en-ru', '1,870 square kilometers', '1870 км', 'км'],
    ['de-en', '12 Quadratmeter', '12 square feet', 'square feet'],
  ])('%s: %s → %s', checks)

  it('makes percent and percentage points a hint only', async () => {
    const texts = { source: 'up 3 percentage points', target: 'ein Plus von 3 Prozent' }
    const [one] = await findingsIn({ sourceLang: 'en', targetLang: 'de', ...texts }, units)
    expect(one?.severity).toBe('hint')
  })
})

describe('the same unit written otherwise', () => {
  it.each<Row>([
    ['en-de', 'five miles (8 km)', '8 km'],
    ['en-ru', '1,870 square kilometers', '1870 кв. км'],
    ['en-fr', '35 square metres', '35 m²'],
    ['en-pl', 'a fine of £500', 'grzywna 500 funtów'],
    ['en-ru', 'the 41-year-old', '41-летний'],
    ['en-ja', 'aged 41', '41歳'],
    ['en-es', '50 km/h', '50 kilómetros por hora'],
    ['en-de', 'at 5 o’clock', 'um 5 Uhr'],
    ['en-sv', '10 kronor for 10 minutes', '10 minuter för 10 kronor'],
    ['en-ar', '45 percent', '45 في المئة'],
    ['en-tr', '45 percent', 'yüzde 45'],
    ['en-zh', '$2 billion', '20亿美元'],
    ['en-it', 'in 30 seconds', 'in 30 secondi'],
    ['en-ru', 'four real mothers', 'четыре реальные мамы'],
    ['en-fr', '25 degrees', '25 °C'],
  ])('%s: %s → %s', checks)
})

async function checks(pair: string, source: string, target: string, expected?: string) {
  const [sourceLang = '', targetLang = ''] = pair.split('-')
  const found = await findingsIn({ sourceLang, targetLang, source, target }, units)
  const shown = found.map(({ target: at, fixes: [fix] }) => {
    const word = target.slice(at?.start, at?.end)
    return fix ? `${word} → ${fix.text}` : word
  })
  expect(shown).toEqual(expected === undefined ? [] : [expected])
}
