import { describe, expect, it } from 'vitest'
import type { Texts } from './testing'
import { findingsIn } from './testing'
import { tornSentence } from './torn-sentence'

describe('a sentence torn by a full stop', () => {
  it('is found at the words around the stop', () =>
    finds({ ...RU_EN, target: 'He spoke at the ceremony. opening the new dock.' }, [
      'ceremony. opening',
    ]))

  it('is joined by leaving the stop out', async () => {
    const [finding] = await findingsIn(
      { ...RU_EN, target: 'He spoke at the ceremony. opening the new dock.' },
      tornSentence,
    )
    expect(finding?.fixes).toEqual([{ start: 24, end: 25, text: '', safe: false }])
  })

  it('is only a missing capital where the source has as many sentences', () =>
    finds(
      { ...RU_EN, source: 'Он выступил. Док открыли.', target: 'He spoke. the dock was opened.' },
      [],
    ))

  it('is found where its second half stands in a segment without a source', () =>
    finds({ ...RU_EN, source: [RU_EN.source, ''], target: ['He spoke at length.', 'on docks.'] }, [
      'on',
    ]))

  it('is not found in another paragraph', () =>
    finds({ ...RU_EN, source: [RU_EN.source, ''], target: ['He spoke.', '¶on docks.'] }, []))
})

describe('what is no torn sentence', () => {
  it.each([
    ['en', 'It cost approx. five crowns, e.g. for coal, says the ship Inc. report.'],
    ['en', 'The meeting at 5 p.m. went well, ok. then.'],
    ['en', 'The makers of iron vs. iPhone. iPad sales grew.'],
    ['de', 'Am 3. und am 15. des Monats, d. h. bzw. ca. zweimal.'],
    ['ru', 'В 2019 г. в городе, т. е. на 5 тыс. кв. км, ок. пяти домов.'],
    ['pl', 'W 2019 r. było ok. pięciu tys. osób, tzn. dużo.'],
    ['cs', 'Asi 5 tis. lidí, tj. např. dvě města a popř. vesnice.'],
    ['en', 'Go to example. com/page for more.'],
    ['en', '“Why?” he asked. “Well…” she said. “No!” they cried.'],
  ])('%s: %s', (targetLang, target) =>
    finds({ sourceLang: 'fr', targetLang, source: 'Une seule phrase…', target }, []),
  )
})

const RU_EN = {
  ...{ sourceLang: 'ru', targetLang: 'en' },
  source: 'Он выступил на церемонии открытия нового дока.',
}

async function finds(texts: Texts, expected: readonly string[]) {
  const found = await findingsIn(texts, tornSentence)
  expect(found.map(({ args }) => args.found)).toEqual(expected)
}
