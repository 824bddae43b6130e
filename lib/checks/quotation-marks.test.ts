import { describe, expect, it } from 'vitest'
import { quotationMarks } from './quotation-marks'
import { findingsIn } from './testing'
import { shown } from './testing-shown'

describe('quotation marks of another language', () => {
  it.each([
    ['en', '„Wait“, he said.', ['foreign: „Wait →! “', 'foreign: “, →! ”']],
    ['en', 'He added: «Wait».', ['foreign: «Wait →! “', 'foreign: ». →! ”']],
    ['en', 'A “nested «mark» here”.', ['foreign: «mark →! ‘', 'foreign: » →! ’']],
    ['de', '“Warten”, sagte er.', ['foreign: “Warten →! „', 'foreign: ”, →! “']],
    ['fr', 'Il dit : “Oui”.', ['foreign: “Oui →! «\u00a0', 'foreign: ”. →! \u00a0»']],
    ['fr', 'Un »quai« calme.', ['foreign: »quai →! «\u00a0', 'foreign: « →! \u00a0»']],
    ['es', 'Dijo „sí“.', ['foreign: „sí →! “', 'foreign: “. →! ”']],
    ['zh-Hant', '他說“好”。', ['foreign: “好 →! 「', 'foreign: ” →! 」']],
    ['sv', '“Ja”, sade hon.', ['foreign: “Ja →! ”']],
    ['pl', ",,Tak'', powiedział.", ['foreign: ,,Tak →! „', "foreign: '', →! ”"]],
  ])('%s: %s', finds)

  it('are left where a text uses them throughout and the language knows them', () =>
    finds('fr', '“Un” et “deux” et “trois”.', []))

  it('are replaced by what the text around uses', () =>
    finds('es', '«Una» y «dos» y „tres“.', ['foreign: „tres →! «', 'foreign: “. →! »']))
})

describe('marks that differ at both ends', () => {
  it.each([
    ['en', '“We wait," she said.', ['mixed: " →! ”']],
    ['en', '"We wait,” she said.', ['mixed: "We →! “']],
    ['de', '„Wir warten", sagte sie.', ['mixed: ", →! “']],
    ['ru', '«Ждём", сказала она.', ['mixed: ", →! »']],
    ['it', '“Uno» e due.', ['mixed: » →! ”']],
  ])('%s: %s', finds)

  it('yield to straight ones where the text is straight', () =>
    finds('en', '"One" and "two" and “three".', ['mixed: “three →! "']))

  it('are a hint where the text has no custom', async () => {
    const target = Array.from({ length: 5 }, () => '¶“We wait," she said.')
    const found = await findingsIn({ targetLang: 'en', target }, quotationMarks)
    expect(found.map(({ severity }) => severity)).toEqual(Array.from(target, () => 'hint'))
  })
})

describe('straight marks', () => {
  const printed = ['«Раз».', '«Два».', '«Три».', '«Четыре».']

  it('are a slip where the text all but always has the language’s own', async () => {
    const target = [...printed, 'Он сказал: "Пять".']
    expect(await shown(quotationMarks, { targetLang: 'ru', target })).toEqual([
      'straight →! «',
      'straight →! »',
    ])
  })

  it('are left where a text has many of them, or nothing tells', async () => {
    const target = [...printed, '"Пять" и "шесть".']
    expect(await shown(quotationMarks, { targetLang: 'ru', target })).toEqual([])
    await finds('ru', 'Он сказал: "Пять".', [])
  })
})

describe('reversed marks', () => {
  it.each([
    ['en', 'A ”quiet” harbour.', ['reversed: ”quiet →! “']],
    ['en', 'A “quiet“ harbour.', ['reversed: “ →! ”']],
  ])('%s: %s', finds)
})

describe('what is left alone', () => {
  it.each([
    ['en', 'It is 5\'10" tall, in the \'90s, "great" and the dogs’ own.'],
    ['en', 'The plan, ”he said. “Our plan, ”he said. It ended “, he explained.'],
    ['en', '“A quotation that goes on in the next paragraph.'],
    ['en', 'A “nested "straight" word” here.'],
    ['de', '„Ja ‚und‘ nein“, »ja« und "nein".'],
    ['de-CH', '«Ja», sagte sie.'],
    ['ru', '«Пароход „Волна“ ушёл», — сказал он.'],
    ['sv', '”Ja”, sade hon.'],
    ['ja', '「はい、『波』です」と言った。'],
    ['zh', '他说：“好。”我说“好”。'],
    ['he', 'דו"ח של צה"ל'],
    ['sw', 'Alisema “ndiyo”.'],
  ])('%s: %s', (lang, text) => finds(lang, text, []))
})

it('reads a quotation over the segments of its paragraph', async () => {
  const target = ['“We wait.', 'We go," she said.']
  expect(await shown(quotationMarks, { targetLang: 'en', target })).toEqual(['mixed →! ”'])
})

async function finds(targetLang: string, target: string, expected: string[]) {
  expect(await shown(quotationMarks, { targetLang, target })).toEqual(expected)
}
