import { describe, expect, it } from 'vitest'
import { findingsIn } from './testing'
import { untranslated } from './untranslated'

describe('a segment left as it was', () => {
  it('is found when all its words are the source’s', () =>
    finds(
      'en-it',
      'The old mill burnt down.',
      'The old mill burnt down.',
      'segment The old mill burnt down.',
    ))

  it('is found between neighbours in one script', () =>
    finds(
      'uk-ru',
      'Новий міст ще не відкрито.',
      'Новий міст ще не відкрито.',
      'segment Новий міст ще не відкрито.',
    ))

  it('is none when it is a name, a title or an address', async () => {
    await finds('en-fr', 'Tom Tarrick, Ada Lind', 'Tom Tarrick, Ada Lind')
    await finds('en-de', 'www.example.org/old/mill', 'www.example.org/old/mill')
  })
})

describe('letters of another script', () => {
  it('are found as the words that they make', async () => {
    await finds(
      'uk-en',
      'Міська рада закрила міст.',
      'The Міська рада closed it.',
      'script Міська рада',
    )
    await finds('ar-fr', 'فتحت المكتبة.', 'La المكتبة a ouvert.', 'script المكتبة')
    await finds('ja-pl', '駅は遠い。', 'Ten 駅 jest daleko.', 'script 駅')
    await finds('el-en', 'Το λιμάνι έκλεισε.', 'The λιμάνι was closed.', 'script λιμάνι')
  })

  it('are left alone in brackets and quotation marks, as a symbol, and where they are at home', async () => {
    await finds('ru-en', 'Синь-озеро замёрзло.', 'Lake Sin (Синь-озеро) froze.')
    await finds('en-de', 'The angle is α here.', 'Der Winkel ist hier α.')
    await finds('en-ja', 'The library is closed.', '図書館は休みです。')
    await finds('en-sr', 'The library is closed.', 'Библиотека је затворена.')
  })

  it('may be Latin in every language', () =>
    finds('en-ru', 'They use Signal.', 'Они используют Signal.'))
})

describe('words of the source', () => {
  it('are left alone inside a name, and where they are words of both languages', async () => {
    await finds('es-en', 'Vive en Arroyo del Molinar.', 'She lives in Arroyo del Molinar.')
    await finds('it-en', 'Cantò la soprano.', 'The soprano sang.')
    await finds('es-en', 'La obra del puerto.', 'The work del port.', 'words del')
  })

  it('are found where the target’s language does not know them', async () => {
    await finds('en-fr', 'Nobody said why.', 'Personne n’a said pourquoi.', 'words said')
    await finds(
      'fr-de',
      'Ils ont toujours voulu un pont.',
      'Sie wollten toujours eine Brücke.',
      'words toujours',
    )
    await finds('en-ar', 'The ferry is free.', 'العبارة free.', 'words free')
    await finds('en-ru', 'The hospital is closed.', 'Этот hospital закрыт.', 'words hospital')
    await finds(
      'pl-en',
      'Dyrektor miejscowego szpitala wyjechał.',
      'The head of the local szpital left.',
      'words szpital',
    )
  })

  it('are found by letters that the target’s language has not', async () => {
    await finds('tr-en', 'Bu yıl çok yağmur yağdı.', 'It rained çok this year.', 'words çok')
    await finds(
      'pl-en',
      'Dyrektor szkoły wyjechał.',
      'The head of the szkoły left.',
      'words szkoły',
    )
  })

  it('are left alone when both languages have them', async () => {
    await finds('en-fr', 'A region without transport.', 'Une region sans transport.')
    await finds('en-it', 'The film had a large budget.', 'Il film aveva un budget enorme.')
    await finds('es-pt', 'La gente vive en el campo.', 'A gente vive no campo.')
  })

  it('are left alone in titles, names and addresses', async () => {
    await finds('en-fr', 'He read “Nobody said why” there.', 'Il y a lu « Nobody said why ».')
    await finds('en-ru', 'Write to free@example.org.', 'Пишите на free@example.org.')
    await finds('de-es', 'Er sprach mit Frau Bauer.', 'Habló con la señora Bauer.')
  })

  it('are found where the dictionary of the target lacks them', async () => {
    await finds(
      'es-en',
      'El alcalde cerró el puente.',
      'The alcalde closed the bridge.',
      'words alcalde',
    )
    await finds('pt-en', 'Custa 14 reais.', 'It costs 14 reais.')
  })

  it('cannot be told when they are rare and no dictionary is there, a known limit', () =>
    finds('en-es', 'The mayor scored a header.', 'El alcalde marcó un header.'))
})

/** Findings as `kind words`, in the order of their places. */
async function finds(pair: string, source: string, target: string, ...expected: string[]) {
  const [sourceLang = '', targetLang = ''] = pair.split('-')
  const found = await findingsIn({ sourceLang, targetLang, source, target }, untranslated)
  const shown = found.map(
    (one) => `${one.kind} ${target.slice(one.target?.start, one.target?.end)}`,
  )
  expect(shown).toEqual(expected)
}
