import { describe, expect, it } from 'vitest'
import { nameForms } from './name-forms'
import { findingsIn } from './testing'

describe('a name in two forms', () => {
  it('is found where one of them translates it', () =>
    finds(
      'ru-en',
      [
        ['Паромы Синь-озера стоят.', 'The ferries of Lake Sin stand.'],
        ['Лёд Синь-озера тает.', 'The ice of Blue Lake melts.'],
        ['Власти Синь-озера молчат.', 'The authorities of Lake Sin are silent.'],
      ],
      '1 Blue Lake → Lake Sin',
    ))

  it('is found where both spell it, in two manners', () =>
    finds(
      'uk-de',
      [
        ['Це сказала Юрченко.', 'Das sagte Jurtschenko.'],
        ['За словами Юрченко, все готово.', 'Laut Yurchenko ist alles bereit.'],
      ],
      '1 Yurchenko → Jurtschenko',
    ))

  it('is found where one of them is the source’s own', () =>
    finds(
      'it-fr',
      [
        ['Il treno per Torino parte.', 'Le train pour Turin part.'],
        ['La sindaca di Torino ride.', 'La maire de Torino rit.'],
        ['Torino tace.', 'Turin se tait.'],
      ],
      '1 Torino → Turin',
    ))

  it('is found from a script without capitals', () =>
    finds(
      'zh-en',
      [
        ['陈晓梅说很好。', 'Chen Xiaomei said it was good.'],
        ['陈晓梅还说会继续。', 'Chen Xiaomei also said it would go on.'],
        ['陈晓梅昨天来了。', 'Chen Xiomei came yesterday.'],
      ],
      '2 Xiomei → Xiaomei',
    ))
})

describe('a name in one form', () => {
  it('may be inflected, and give way to a pronoun or a short form', () =>
    finds('uk-pl', [
      ['Сказала Оксана Коваленко.', 'Powiedziała Oksana Kowalenko.'],
      ['Коваленко пішла.', 'Ona poszła.'],
      ['Без Коваленко нудно.', 'Bez minister nudno.'],
      ['Оксана сміється.', 'Oksana się śmieje.'],
    ]))

  it('is not the name of another', () =>
    finds('ru-en', [
      ['Марина Колчанова пришла.', 'Marina Kolchanova came.'],
      ['Марина Колчанова ушла.', 'Marina Kolchanova left.'],
      ['Марина Брянцева молчит.', 'Marina Bryantseva is silent.'],
    ]))

  it('may lend itself to another thing', () =>
    finds('en-fr', [
      ['North winds blew.', 'Des vents du Nord soufflaient.'],
      ['They went North.', 'Ils allaient au Nord.'],
      ['Lord North spoke.', 'Lord North parla.'],
    ]))
})

/** Pairs of segments; findings as `segment found → fix`. */
async function finds(
  pair: string,
  segments: readonly (readonly [string, string])[],
  ...expected: string[]
) {
  const [sourceLang = '', targetLang = ''] = pair.split('-')
  const [source, target] = [segments.map(([text]) => text), segments.map(([, text]) => text)]
  const found = await findingsIn({ sourceLang, targetLang, source, target }, nameForms)
  const shown = found.map(({ args, fixes: [fix] }) => `${args.found} → ${fix?.text}`)
  const segmentOf = (text: unknown) => target.findIndex((one) => one.includes(String(text)))
  expect(shown.map((text, n) => `${segmentOf(found[n]?.args.found)} ${text}`)).toEqual(expected)
}
