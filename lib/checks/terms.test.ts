import { describe, expect, it } from 'vitest'
import { checkDocument } from './run'
import { checkSettings } from './settings'
import { parseTerms } from './term-list'
import { documentOf } from './testing'

describe('a required rendering', () => {
  it('is missed', () =>
    finds('de-en', 'Fähre\tferry', 'Die Fähre kam.', 'The boat came.', 'missing'))

  it('may be inflected, as may the term', async () => {
    await finds('de-en', 'Fähre\tferry', 'Die Fähren kamen.', 'The ferries came.')
    await finds(
      'en-ru',
      'northern gate\tсеверные ворота',
      'at the northern gate',
      'у северных ворот',
    )
    await finds('en-pl', 'harbour master\tbosman portu', 'the harbour masters', 'bosmanowi portu')
    await finds('en-ar', 'ferry\tعبارة', 'The ferry came.', 'وصلت العبارة.')
  })

  it('is searched letter by letter in scripts without spaces', async () => {
    await finds('en-zh', 'ferry\t渡轮', 'The ferry came.', '渡轮来了。')
    await finds('zh-en', '渡轮\tferry', '电动渡轮来了。', 'The electric boat came.', 'missing')
  })

  it('is asked only where the term stands', () =>
    finds('de-en', 'Fähre\tferry', 'Das Boot kam.', 'The boat came.'))
})

describe('a forbidden rendering', () => {
  it('is found, with the required one as fix', () =>
    finds(
      'de-en',
      'Fähre\tferry\tboat|ship',
      'Die Fähre kam.',
      'The ship came.',
      'forbidden ship → ferry',
    ))

  it('may be part of the required one', () =>
    finds('de-en', 'Fähre\tferry boat\tboat', 'Die Fähre kam.', 'The ferry boat came.'))

  it('needs no required one', () =>
    finds('ru-en', 'край\t\tedge', 'власти края', 'authorities of the edge', 'forbidden edge'))
})

it('asks for capitals where the list does', async () => {
  await finds('de-en', 'Netz\t=the Grid', 'im Netz', 'in the grid', 'case the grid → the Grid')
  await finds('de-en', 'Netz\tthe Grid', 'im Netz', 'in the grid')
})

async function finds(
  pair: string,
  list: string,
  source: string,
  target: string,
  ...expected: string[]
) {
  const [sourceLang = '', targetLang = ''] = pair.split('-')
  const terms = parseTerms(list)
  if (!terms.ok) throw new Error(terms.failure.code)
  const settings = await checkSettings(sourceLang, targetLang, { off: [], terms: terms.value })
  const found = checkDocument(documentOf({ sourceLang, targetLang, source, target }), settings)
  const shown = found
    .flat()
    .filter(({ check }) => check === 'terms')
    .map(({ kind, target: place, fixes: [fix] }) =>
      [kind, place && target.slice(place.start, place.end), fix && `→ ${fix.text}`]
        .filter((part) => part)
        .join(' '),
    )
  expect(shown).toEqual(expected)
}
