import { describe, expect, it } from 'vitest'
import { directionOf } from './direction'
import { joinerOf } from './joiner'
import { GUESSABLE, guessLanguage, LANGUAGES } from './languages'
import { baseOf } from './tags'

describe('guessing the language', () => {
  it.each([
    ['ru', 'Паромы между островами будут ходить чаще со следующего лета.'],
    ['en', 'The ferries between the islands will run more often next summer.'],
    ['fr', 'Le phare rouvrira aux visiteurs le samedi 17 mai.'],
    ['de', 'Die Seilbahn bleibt bis zum dritten März geschlossen.'],
    ['es', 'El faro abrirá de nuevo sus puertas el sábado.'],
    ['uk', 'Пороми між островами ходитимуть частіше наступного літа.'],
    ['ar', 'أعلنت بلدية وادي الريحان إطلاق مهرجان التمور السنوي.'],
    ['fa', 'کشتی‌ها تابستان آینده بیشتر رفت‌وآمد خواهند کرد.'],
    ['he', 'המעבורת יוצאת בשבע בבוקר מן הנמל הישן.'],
    ['ja', '図書館は七月一日から夜間も開館します。'],
    ['zh-Hans', '云溪市图书馆七月一日起试行夜间开放。'],
    ['zh-Hant', '雲溪市圖書館七月一日起試行夜間開放。'],
    ['ko', '도서관은 칠월 일일부터 밤에도 문을 엽니다.'],
    ['th', 'ห้องสมุดจะเปิดให้บริการในเวลากลางคืน'],
    ['hi', 'पुस्तकालय अब रात में भी खुला रहेगा।'],
    ['el', 'Το πλοίο φεύγει στις επτά το πρωί.'],
  ])('knows %s, and says it is sure', async (lang, text) => {
    const guess = await guessLanguage(text)
    expect(guess?.lang).toBe(lang)
    expect(guess?.certainty).toBeGreaterThan(0.5)
  })

  it.each([
    ['de', 'Guten Morgen'],
    ['uk', 'Її їжа'],
    ['he', 'שלום'],
    ['ko', '안녕하세요'],
    ['zh-Hans', '你好'],
    ['ja', 'こんにちは'],
  ])('knows %s by a word or two', async (lang, text) =>
    expect((await guessLanguage(text))?.lang).toBe(lang),
  )

  it('does not guess from figures, or from nothing', async () => {
    expect(await guessLanguage('')).toBeNull()
    expect(await guessLanguage('2024 – 12:30 → 99 %')).toBeNull()
  })

  it('is little sure of a name', async () => {
    const guess = await guessLanguage('OK')
    expect(guess?.certainty ?? 0).toBeLessThan(0.8)
  })

  it('looks beyond a foreign beginning of a long text', async () => {
    const text = `${'Home > News > Text. '.repeat(10)}${'Паром отходит утром от старой пристани. '.repeat(400)}`
    expect((await guessLanguage(text))?.lang).toBe('ru')
  })
})

describe('languages', () => {
  it('have names, and can be chosen wherever they can be guessed', () => {
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
    expect(LANGUAGES.filter((lang) => names.of(lang) === undefined)).toEqual([])
    const offered = new Set(LANGUAGES.map(baseOf))
    expect([...GUESSABLE].filter((lang) => !offered.has(lang))).toEqual([])
  })

  it('have a direction', () => {
    expect(['ar', 'fa', 'he', 'ur', 'ckb', 'yi', 'dv', 'az-Arab'].map(directionOf)).toEqual(
      Array(8).fill('rtl'),
    )
    expect(['en', 'zh-Hant', 'az', 'ku', 'not a tag', ''].map(directionOf)).toEqual(
      Array(6).fill('ltr'),
    )
  })

  it('join sentences with a space, or with nothing', () => {
    expect(['en', 'ko', 'th', 'ar'].map(joinerOf)).toEqual([' ', ' ', ' ', ' '])
    expect(['zh', 'zh-Hant-TW', 'ja'].map(joinerOf)).toEqual(['', '', ''])
  })
})
