import { describe, expect, it } from 'vitest'
import { message, warningMessage } from './message'
import { messagesOf } from './messages'
import { mirrored } from './pseudo'
import { pickLocale } from './settings'
import { createTranslator } from './translator'

describe('choosing a locale', () => {
  it('takes the cookie first', () => expect(pickLocale('ru', 'en')).toBe('ru'))

  it('then what the browser asks for most', () =>
    expect(pickLocale(undefined, 'de;q=0.9, en;q=0.5, ru-RU;q=0.8')).toBe('ru'))

  it('then English', () => expect(pickLocale('tlh', 'de, fr;q=0.3')).toBe('en'))

  it('heeds what is refused', () => expect(pickLocale(undefined, 'ru;q=0, en')).toBe('en'))

  it('has a mirrored pseudo-locale for those who know it', () =>
    expect(pickLocale('xx-rtl', 'en')).toBe('xx-rtl'))
})

describe('translating', () => {
  it('takes dots and colons in keys as they are', () => {
    const { t } = createTranslator('en', { common: { 'a.b:c': 'flat' } })
    expect(t('a.b:c')).toBe('flat')
  })

  it('keeps translators apart', () => {
    const english = createTranslator('en', { common: { word: 'one' } })
    const russian = createTranslator('ru', { common: { word: 'один' } })
    expect([english.t('word'), russian.t('word')]).toEqual(['one', 'один'])
  })

  it('does not escape what React escapes', () =>
    expect(createTranslator('en', { common: { k: '{{name}}' } }).t('k', { name: '<b>' })).toBe(
      '<b>',
    ))

  it('gives the same words again, by namespace and arguments', () => {
    const { t } = createTranslator('en', { common: { k: 'one {{n}}' }, review: { k: 'two' } })
    const asked = [t('k'), t('k', { ns: 'review' }), t('k'), t('k', { n: 3 }), t('k', { n: '3' })]
    expect(asked).toEqual(['one {{n}}', 'two', 'one {{n}}', 'one 3', 'one 3'])
  })

  it('uses the plurals and digits of the locale', () => {
    const forms = { n_one: '{{count, number}} слово', n_few: '{{count}} слова', n_many: 'много' }
    const { t } = createTranslator('ru', { common: forms })
    expect([t('n', { count: 21 }), t('n', { count: 3 }), t('n', { count: 5 })]).toEqual([
      '21 слово',
      '3 слова',
      'много',
    ])
  })
})

describe('the pseudo-locale', () => {
  it('accents words and leaves placeholders alone', () =>
    expect(mirrored({ k: 'Open {{name}} <b>now</b>' })).toEqual({
      k: '\u2066Öpéñ {{name}} <b>ñöw</b>\u2069',
    }))

  it('has every key of English', () =>
    expect(Object.keys(messagesOf('xx-rtl', ['warnings']).warnings ?? {})).toEqual(
      Object.keys(messagesOf('en', ['warnings']).warnings ?? {}),
    ))
})

describe('failures and warnings as sentences', () => {
  it('names languages', () =>
    expect(warningMessage('en', { code: 'pair.sameLanguage', args: { bothLang: 'ru' } })).toContain(
      'Russian',
    ))

  it('falls back to English for a locale that is not ours', () =>
    expect(message('tlh', { code: 'server.unreachable', args: {} })).toMatch(/server/i))
})
