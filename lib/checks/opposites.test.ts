import { describe, expect, it } from 'vitest'
import { opposites } from './opposites'
import { checkDocument } from './run'
import { checkSettings } from './settings'
import { documentOf, findingsIn } from './testing'
import { finds, leaves } from './testing-opposites'

describe('opposite words', () => {
  it('are found where each text has one side alone', async () => {
    await finds('es', 'en', 'Su hermana vive en Lima.', 'His brother lives in Lima.', 'brother')
    await finds('en', 'ru', 'It rose by 3 percent.', 'Показатель снизился на 3 %.', 'снизился')
    await finds('tr', 'en', 'En az on kişi geldi.', 'At most ten people came.', 'At most')
    await finds(
      'uk',
      'de',
      'Торік відкрили школу.',
      'Nächstes Jahr kam die Schule.',
      'Nächstes Jahr',
    )
    await finds('ja', 'en', '輸出が伸びた。', 'Imports grew.', 'Imports')
    await finds('ar', 'en', 'وصل الوفد صباحا.', 'The delegation came in the evening.', 'evening')
    await finds('en', 'de', 'Over 40 houses burnt.', 'Unter 40 Häuser brannten.', 'Unter 40')
  })

  it('are found in spans of time, by what is meant', async () => {
    await finds('en', 'de', 'It opens next month.', 'Es öffnet nächste Woche.', 'Woche')
    await finds('tr', 'en', 'Mayıs sonuna kadar.', 'Until the beginning of May.', 'beginning')
    await finds('es', 'en', 'A las diez de la mañana.', 'At ten in the evening.', 'evening')
    await finds('uk', 'en', 'Рада відмовилася.', 'The council agreed to it.', 'agreed to')
    await leaves('fr', 'en', 'Il y a dix ans.', 'A decade ago.')
    await leaves('en', 'ru', 'at 2 a.m.', 'в 2 часа ночи')
  })

  it('are found in what comes first and what rises, by the verbs and small words of news', async () => {
    await finds('de', 'en', 'Er kam nach Ostern.', 'He came before Easter.', 'before')
    await finds('pl', 'en', 'Zmarł po wyborach.', 'He died before the vote.', 'before')
    await finds('en', 'zh', 'He left after the flood.', '他在洪水前离开。', '前')
    await finds('en', 'it', 'Rents fell in May.', 'Gli affitti sono saliti a maggio.', 'saliti')
    await finds('es', 'de', 'Los precios bajaron.', 'Die Preise nahmen zu, sie stiegen.', 'stiegen')
    await finds('en', 'tr', 'The toll rose.', 'Geçiş ücreti düşmüştü.', 'düşmüştü')
    await finds('uk', 'en', 'Тарифи подорожчали.', 'Fares went down.', 'went down')
    await finds('hi', 'en', 'किराया बढ़ गया।', 'The fare fell.', 'fell')
    await leaves('en', 'hi', 'Fares grew after the incident.', 'घटना के बाद किराया बढ़ा।')
    await leaves('it', 'en', 'Il calcio cresce.', 'Football is growing.')
  })

  it('are found beside one number, whatever else the texts speak of', () =>
    finds(
      ...(['fr', 'en', 'Les visites des moins de 15 ans ont augmenté de 18 %.'] as const),
      ...(['Visits of children under 15 have fallen by 18 percent.', 'fallen'] as const),
    ))

  it('are found where the source has both sides, and the target one of them twice', async () => {
    await finds(
      ...(['it', 'en', 'I prezzi sono calati, ma gli affitti sono aumentati.'] as const),
      ...(['Prices have increased, but rents have risen.', 'increased'] as const),
    )
    await leaves('en', 'it', 'Prices rose and rents fell.', 'Gli affitti sono calati, i prezzi no.')
  })

  it('are found though weak words of their kind answer each other', () =>
    finds(
      ...(['fr', 'en', 'Le port, fermé depuis 2011, ne rouvrira pas avant Noël.'] as const),
      ...(['The port, closed since 2011, will not reopen after Christmas.', 'after'] as const),
    ))

  it('are found beside one number with decimals', () =>
    finds(
      ...(['es', 'en', 'Las ventas bajaron un 7,4 %; los salarios, que crecieron antes,'] as const),
      ...(['Sales rose by 7.4%; wages, which had fallen before, grew and grew', 'rose'] as const),
    ))

  it('are found in parts and multiples of a whole', async () => {
    await finds(
      'de',
      'it',
      'Schüler zahlen die Hälfte.',
      'Gli studenti pagano il doppio.',
      'doppio',
    )
    await finds('fr', 'en', 'deux tiers des élèves', 'a third of the pupils', 'a third of')
    await leaves('ru', 'de', 'Вода вдвое ниже.', 'Das Wasser ist halb so hoch.')
  })

  it('are no more than a warning where one may put it the other way round', async () => {
    const texts = { source: 'Er aß, danach ging er.', target: 'He ate before leaving.' }
    const found = await findingsIn({ sourceLang: 'de', targetLang: 'en', ...texts }, opposites)
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
  })

  it('may both be there, or the right one by another word', async () => {
    await leaves('de', 'en', 'vom Norden in den Süden', 'from north to south')
    await leaves('ru', 'en', 'Цены упали сильнее, чем росли.', 'Prices fell more than they rose.')
    await leaves('de', 'en', 'Nach der Wahl', 'Following the vote that was held before')
    await leaves('en', 'fr', 'late last night', 'hier soir')
  })

  it('are no opposites in a name or a set phrase', async () => {
    await leaves('en', 'fr', 'the last visit of the prime minister', 'visite du premier ministre')
    await leaves('en', 'ja', 'in West Virginia at 7 p.m.', 'ウェストバージニアで東部標準時7時に')
  })

  it('prove nothing far from each other', () =>
    leaves(
      'de',
      'en',
      'Zuerst kam, nachdem alle Gäste der langen Reise wegen schon müde waren, der Koch.',
      'The cook came when all guests were tired because of the long journey, and he came last.',
    ))

  it('are no opposites where “least” turns one round', () =>
    leaves(
      'ru',
      'en',
      'Мы сохраним даже самую убыточную линию.',
      'We will keep even the least profitable line.',
    ))

  it('prove nothing in a link that is in doubt', async () => {
    const document = documentOf({
      ...{ sourceLang: 'de', targetLang: 'en' },
      ...{ source: 'Im Norden', target: 'In the south' },
    })
    const segments = document.segments.map((segment) => ({ ...segment, confidence: 0.3 }))
    const settings = await checkSettings('de', 'en')
    expect(checkDocument({ ...document, segments }, settings)).toEqual([[]])
  })
})
