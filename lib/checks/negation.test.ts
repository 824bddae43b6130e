import { describe, expect, it } from 'vitest'
import table from './lists/negation.json'
import { negation } from './negation'
import { findingsIn, wordsMarkedIn } from './testing'

describe('negation', () => {
  it('is lost where the target denies nothing', async () => {
    await finds('en', 'fr', 'We never wanted a museum.', 'Nous avons toujours voulu un musée.')
    await finds('zh', 'en', '最重要的不是灯光，而是班车。', 'What matters is lights, but the bus.')
    await finds('ar', 'en', 'لن نغلق هذه المدرسة.', 'We will close this school.')
    await finds('pl', 'en', 'Nie zamkniemy tej szkoły.', 'We will close this school.')
    await finds('tr', 'en', 'Bu okulu kapatmayacağız.', 'We will close this school.')
    await finds('ja', 'en', '学校は閉鎖しません。', 'The school will be closed.')
    await finds('it', 'de', 'La scuola non sarà chiusa.', 'Die Schule wird geschlossen.')
  })

  it('is lost where only its echo is left', () =>
    finds(
      ...(['fr', 'de'] as const),
      'Nous n’utilisons aucun colorant, pas même pour les gâteaux.',
      'Wir verwenden Farbstoffe, nicht einmal für die Kuchen.',
    ))

  it('is lost though a word far from it might deny', () =>
    finds(
      ...(['pl', 'en', 'Nie zamkniemy tej szkoły, choć od lat jest nierentowna.'] as const),
      'We will close this school, although for years it has been unprofitable.',
    ))

  it('is one with the word for even, where the verb is denied beside it', () =>
    leaves('tr', 'en', 'Ceketimi bile giyemedim.', 'I could not even put on my jacket.'))

  it('is marked at the verb after a pronoun, where no other helps', async () => {
    const texts = {
      ...{ sourceLang: 'ja', targetLang: 'en' },
      ...{ source: '学校を閉鎖するつもりはありません。', target: 'We intend to close the school.' },
    }
    expect(await wordsMarkedIn(texts, negation)).toEqual(['We intend'])
  })

  it('is marked where it would stand', async () => {
    const texts = {
      ...{ sourceLang: 'tr', targetLang: 'en' },
      ...{ source: 'Bu yıl okulu kapatmayacağız.', target: 'We will close the school this year.' },
    }
    expect(await wordsMarkedIn(texts, negation)).toEqual(['will close'])
  })

  it('may be put in another way', async () => {
    await leaves('ru', 'en', 'Он не пришёл.', 'He failed to come.')
    await leaves('de', 'en', 'Er kam nicht allein.', 'He refused to come alone.')
    await leaves('es', 'en', 'No es posible.', 'It is impossible.')
    await leaves('en', 'de', 'He did not say a word.', 'Er kam ohne ein Wort.')
  })

  it('is none in a phrase that only looks like it', async () => {
    await leaves('ru', 'en', 'Не только школы, но и вузы.', 'Schools as well as universities.')
    await leaves('zh', 'en', '这里有不同的学校。', 'There are different schools here.')
    await leaves('en', 'ru', 'The union met under the bridge.', 'Профсоюз собрался под мостом.')
  })

  it('is not asked for in languages that no table knows', () =>
    leaves('fi', 'en', 'Hän ei tullut.', 'She came.'))
})

describe('the table of denials', () => {
  it.each(Object.entries(table))('has each word of %s once in its row', (_, row) => {
    for (const list of Object.values(row)) {
      const words = list.split(', ')
      expect(words).toEqual([...new Set(words)])
    }
  })
})

async function finds(from: string, to: string, source: string, target: string) {
  const found = await findingsIn({ sourceLang: from, targetLang: to, source, target }, negation)
  expect(found.map(({ kind }) => kind)).toEqual(['lost'])
}

async function leaves(from: string, to: string, source: string, target: string) {
  expect(await findingsIn({ sourceLang: from, targetLang: to, source, target }, negation)).toEqual(
    [],
  )
}
