import { describe, expect, it } from 'vitest'
import { digitScript } from './digit-script'
import { findingsIn } from './testing'

describe('digits of the script that the language uses', () => {
  it('finds Arabic digits in English, with decimals and the percent sign', async () => {
    await finds('en', 'A drop of ٤٥٫٥٪ in a year.', '٤٥٫٥٪ → 45.5%')
    await finds('fr', 'Près de ٤٥ personnes.', '٤٥ → 45')
  })

  it('finds Persian digits in Arabic and Arabic ones in Persian', async () => {
    await finds('ar', 'بلغ ۶۵ عاما', '۶۵ → ٦٥')
    await finds('fa', 'حدود ٦٥ نفر', '٦٥ → ۶۵')
  })

  it('finds digits of full width where Latin letters are written', () =>
    finds('en', 'The ２0 seats', '２0 → 20'))

  it.each([
    ['ar', 'بلغ ٦٥ عاما و 12 يوما'],
    ['hi', 'लगभग २५ लोग और 12 घर'],
    ['ja', '２０２７年に'],
    ['en', 'All 45 of them, 3½ hours, m²'],
  ])('leaves alone what %s writes itself', (lang, target) => finds(lang, target))
})

async function finds(targetLang: string, target: string, ...expected: string[]) {
  const found = await findingsIn({ targetLang, target }, digitScript)
  const shown = found.map(
    ({ target: at, fixes }) =>
      `${target.slice(at?.start, at?.end)} → ${fixes.map(({ text }) => text).join()}`,
  )
  expect(shown).toEqual(expected)
}
