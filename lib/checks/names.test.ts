import { describe, expect, it } from 'vitest'
import { names } from './names'
import { findingsIn } from './testing'

describe('a name in Latin letters', () => {
  it.each([
    ['en-fr', 'so Tom Tarrick said', 'a dit Tom Tarick', 'Tarick → Tarrick'],
    ['fr-de', 'selon Élise Marchadier', 'laut Élise Marchandier', 'Marchandier → Marchadier'],
    ['en-fr', 'according to Tarrick now', 'selon Tarrik maintenant', 'Tarrik → Tarrick'],
    ['de-it', 'die Försterin Lena Obermeier', 'la guardia Lena Obermaier', 'Obermaier → Obermeier'],
    ['pl-en', 'z Andrzejem Kowalczykiem', 'with Andrzej Kowalcyzk', 'Kowalcyzk → Kowalczyk'],
    ['pt-en', 'o prefeito João Vasconcelos', 'mayor João Vasconselos', 'Vasconselos → Vasconcelos'],
    ['es-en', 'dijo Ramiro Belcina', 'said Ramiro Belcino', 'Belcino → Belcina'],
    ['pl-en', 'Witolda Sarnickiego', 'Witold Sarninski', 'Sarninski → Sarnicki'],
    ['tr-en', 'Serhat Yalınkaya dedi', 'Serhat Yalınkay said', 'Yalınkay → Yalınkaya'],
    ['en-hu', 'so Ada Lindqvist said', 'mondta Ada Linqvistnek', 'Linqvistnek → Lindqvistnek'],
  ])('%s: %s', (pair, source, target, expected) => finds(pair, source, target, expected))

  it('is found by its right form near by', () =>
    finds(
      'en-de',
      ['Hollowell came.', 'so Hollowell left'],
      ['Hollowell kam.', 'Hollowel ging'],
      'Hollowel → Hollowell',
    ))

  it('is found by it in a vowel too', () =>
    finds(
      'en-de',
      ['with Peter Grantham', 'Grantham said so'],
      ['mit Peter Grantham', 'Granthem sagte es'],
      'Granthem → Grantham',
    ))

  it.each([
    ['en-pl', 'with Ada Lindqvist', 'z Adą Lindqvistem'],
    ['cs-en', 'S Janou Dvořákovou', 'with Jana Dvořáková'],
    ['fi-en', 'Aino Virtasen mukaan', 'according to Aino Virtanen'],
    ['hu-en', 'Kovács Gábornak igaza van', 'Gábor Kovács is right'],
    ['en-fr', 'in West Virginia', 'en Virginie-Occidentale'],
    ['tr-en', "dün İzmir'de Elif Karadağ", 'yesterday Elif Karadag in Izmir'],
    ['en-hr', 'the ruling of Judge Hollowell', 'presuda suca Hollowellova'],
  ])('may be inflected: %s, %s', (pair, source, target) => finds(pair, source, target))

  it.each([
    ['de-en', 'in Wien und Genf', 'in Vienna and Geneva'],
    ['es-it', 'el papa Pablo y Pedro', 'il papa Paolo e Pietro'],
    ['en-pl', 'with Alexander Lind', 'z Aleksander Lind'],
    [
      'en-de',
      'the Congress and the Republican Party',
      'der Kongress und die Republikanische Partei',
    ],
    ['en-es', 'of the Ottomans and the Romans', 'de los Otomanos y los Romanos'],
    ['en-lv', 'so John Tarrick said', 'teica Džons Tariks'],
    ['de-en', 'vom Hohen Kammstein', 'from the Hoher Kammstein'],
    ['de-fr', 'mit Professor Lind', 'avec le Professeur Lind'],
  ])('may be adapted: %s, %s', (pair, source, target) => finds(pair, source, target))

  it('is another one when the source has that near by too', () =>
    finds(
      'en-fr',
      ['so Ada Lindt came', 'so Ada Lind left'],
      ['venue Ada Lindt', 'partie Ada Lindt'],
    ))
})

describe('a name that is another one', () => {
  it.each([
    [
      ...['pt-en', 'segundo a vereadora Inês Carvalhal, eleita em maio'],
      ...['according to councillor Inês Carvalheiro, elected in May', 'Carvalheiro → Carvalhal'],
    ],
    [
      ...['de-en', 'wie die Leiterin Gudrun Ostermayr am Montag sagte'],
      ...['as the head, Gudrun Ostertag, said on Monday', 'Ostertag → Ostermayr'],
    ],
    [
      ...['en-uk', 'the nurse Alice Pemberton told the court on Monday'],
      ...['сказала в суді в понеділок медсестра Аліс Пембрідж', 'Пембрідж'],
    ],
    [
      ...['fr-en', 'a répondu le maire, Colin Vasseur, lundi soir'],
      ...['replied the mayor, Nicolin Vasseur, on Monday evening', 'Nicolin → Colin'],
    ],
    [
      ...['pl-de', 'w gminie Dąbrzyce otwarto nową szkołę'],
      ...['in der Gemeinde Gąbrzyce wurde eine neue Schule eröffnet', 'Gąbrzyce → Dąbrzyce'],
    ],
  ])('%s: %s', (pair = '', source = '', target = '', expected = '') =>
    finds(pair, source, target, expected),
  )

  it.each([
    [
      'de-en',
      'das ist ein Geiger-Zähler aus dem Keller',
      'this is a Geiger Counter from the cellar',
    ],
    ['ru-en', 'сказал учёный Эрнест Резерфорд', 'said the scientist Ernest Rutherford'],
    ['ru-uk', 'сказала вчера ведущая Карен Хантер', 'сказала вчора ведуча Карен Гантер'],
    ['es-en', 'según el papa Juan Pablo en Roma', 'according to pope John Paul in Rome'],
    ['it-en', 'il sindaco della città, Renzo Fantini', 'the mayor of the town, Renzo Fantini'],
  ])('is not one that is put into the other language: %s, %s', (pair, source, target) =>
    finds(pair, source, target),
  )
})

describe('a name in another script', () => {
  it.each([
    ['ru-en', 'сказала Марина Колчанова', 'said Marina Kolchakova', 'Kolchakova'],
    ['uk-en', 'сказала Олена Бондренко', 'said Olena Bondrenka', 'Bondrenka'],
    ['uk-de', 'сказала Оксана Коваленко', 'sagte Oksana Kowalneko', 'Kowalneko'],
    ['el-en', 'είπε ο Σταματόπουλος', 'said Stamadopoulos', 'Stamadopoulos'],
  ])('%s: %s', (pair, source, target, expected) => finds(pair, source, target, expected))

  it.each([
    ['ru-de', 'сказала Марина Колчанова', 'sagte Marina Koltschanowa'],
    ['ru-fr', 'с Игорем Щербаковым', 'avec Igor Chtcherbakov'],
    ['uk-en', 'з Оксаною Коваленко', 'with Oksana Kovalenko'],
    ['el-en', 'είπε ο Παπαδόπουλος', 'said Papadopoulos'],
  ])('may be written as its readers write it: %s, %s', (pair, source, target) =>
    finds(pair, source, target),
  )

  it('is no more than a hint when it is foreign to both, where letters are mute', async () => {
    const found = await findingsIn(
      { sourceLang: 'ru', targetLang: 'en', source: 'сказал Леннокс', target: 'said Lennogs' },
      names,
    )
    expect(found.map(({ severity }) => severity)).toEqual(['hint'])
  })

  it('has a doubled consonant that Arabic does not write', async () => {
    await finds('ar-en', 'قالت ليلى الحداد', 'said Laila Hadad', 'Hadad → Haddad')
    await finds('ar-en', 'قال سعيد النجار', 'said Saeed al-Najjar')
  })
})

type Texts = string | readonly string[]

async function finds(pair: string, source: Texts, target: Texts, ...expected: string[]) {
  const [sourceLang = '', targetLang = ''] = pair.split('-')
  const found = await findingsIn({ sourceLang, targetLang, source, target }, names)
  const shown = found.map(({ args, fixes: [fix] }) =>
    fix ? `${args.found} → ${fix.text}` : args.found,
  )
  expect(shown).toEqual(expected)
}
