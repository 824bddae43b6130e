import { describe, expect, it } from 'vitest'
import { calques } from './calques'
import type { Check } from './check'
import { falseFriends } from './false-friends'
import { literalRenderings } from './literal-renderings'
import { checkDocument } from './run'
import { documentOf, findingsIn, settingsOf } from './testing'

describe('false friends', () => {
  it('are found both ways', async () => {
    await finds(falseFriends, 'de', 'en', 'Der Chef kam.', 'The chef came.', 'chef')
    await finds(falseFriends, 'en', 'de', 'The chef cooks.', 'Der Chef brät.', 'Chef')
    await finds(falseFriends, 'es', 'en', 'La librería cerró.', 'The library shut.', 'library')
    await finds(falseFriends, 'uk', 'en', 'Новий магазин', 'A new magazine', 'magazine')
    await finds(falseFriends, 'it', 'en', 'I parenti', 'The parents', 'parents')
    await finds(falseFriends, 'pl', 'en', 'Fabryka stoi.', 'The fabric stands.', 'fabric')
    await finds(falseFriends, 'tr', 'en', 'Karakol, patron', 'The patron', 'patron')
    await finds(falseFriends, 'it', 'de', 'L’autista dorme.', 'Der Autist schläft.', 'Autist')
    await finds(falseFriends, 'pl', 'de', 'Nowy dywan', 'Ein neuer Diwan', 'Diwan')
  })

  it('are none where the right word stands there too', () =>
    leaves(falseFriends, 'de', 'en', 'Der Chef kam.', 'The head, once a chef, came.'))

  it('are none in a name', () =>
    leaves(falseFriends, 'de', 'en', 'Chris Rock kam.', 'Chris Rock came.'))
})

describe('literal renderings', () => {
  it('are found where the company of a word gives it another sense', async () => {
    const text = 'Дизельную тягу на поездах заменят.'
    await finds(literalRenderings, 'ru', 'en', text, 'Diesel craving on trains ends.', 'craving')
    await leaves(literalRenderings, 'ru', 'en', 'Его тяга к морю', 'His craving for the sea')
  })

  it('are none where the word has that sense', async () => {
    const flight = 'El avión hará escala en Lima.'
    await finds(literalRenderings, 'es', 'en', flight, 'The plane makes a scale.', 'scale')
    const map = 'Un mapa a escala del aeropuerto'
    await leaves(literalRenderings, 'es', 'en', map, 'A map of the airport to scale')
  })

  it('are found in compounds and idioms', async () => {
    await finds(literalRenderings, 'de', 'en', 'mit der Jahreskarte', 'with the map', 'map')
    await leaves(literalRenderings, 'de', 'en', 'auf der Landkarte', 'on the map')
    const idiom = 'Wir halten Sie auf dem Laufenden.'
    await finds(
      literalRenderings,
      'de',
      'en',
      idiom,
      'We keep you on the running.',
      'on the running',
    )
  })
})

describe('calques', () => {
  it('are found in the words of the target', () =>
    finds(
      calques,
      'fr',
      'en',
      'dans le cadre du plan',
      'in the frame of the plan',
      'in the frame of',
    ))
})

async function finds(check: Check, from: string, to: string, ...texts: [string, string, string]) {
  const [source, target, word] = texts
  const found = await findingsIn({ sourceLang: from, targetLang: to, source, target }, check)
  const places = found.map((one) => one.target && target.slice(one.target.start, one.target.end))
  expect(places).toEqual([word])
}

async function leaves(check: Check, from: string, to: string, source: string, target: string) {
  expect(await findingsIn({ sourceLang: from, targetLang: to, source, target }, check)).toEqual([])
}

describe('a doubtful link', () => {
  it('is proved by a false friend and what it was made of', async () => {
    const document = documentOf({
      ...{ sourceLang: 'de', targetLang: 'en' },
      ...{
        source: 'Die aktuellen Zahlen liegen vor.',
        target: 'The actual figures are available.',
      },
    })
    const segments = document.segments.map((segment) => ({ ...segment, confidence: 0.3 }))
    const found = checkDocument({ ...document, segments }, await settingsOf(document)).flat()
    expect(found.map(({ check, severity }) => [check, severity])).toContainEqual([
      ...['false-friends', 'warning'],
    ])
  })
})
