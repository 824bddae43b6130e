import { describe, expect, it } from 'vitest'
import { guessLanguage } from './languages'
import { pairWarnings } from './warnings'

const RUSSIAN = 'Паромы между островами будут ходить чаще со следующего лета. Билеты не подорожают.'
const ENGLISH = 'The ferries between the islands will run more often from next summer. Fares stay.'
const CHINESE = '从明年夏天起，各岛之间的渡轮班次将增加。票价不变。'

describe('warnings about a pair of texts', () => {
  it('are none when texts and languages fit', () => warns([RUSSIAN, 'ru', ENGLISH, 'en'], []))
  it('are none when nobody chose a language', () => warns([RUSSIAN, null, ENGLISH, null], []))
  it('are none for Chinese beside English, though it is shorter', () =>
    warns([CHINESE.repeat(9), 'zh-Hans', ENGLISH.repeat(9), 'en'], []))

  it('name an empty side, white space included', async () => {
    await warns([' \n', 'ru', ENGLISH, 'en'], ['pair.sourceEmpty'])
    await warns([RUSSIAN, 'ru', '', 'en'], ['pair.targetEmpty'])
    await warns(['', 'ru', '', 'en'], ['pair.sourceEmpty', 'pair.targetEmpty'])
  })

  it('notice the same text twice', () =>
    warns([RUSSIAN, 'ru', `${RUSSIAN}\r\n`, 'en'], ['pair.identical']))

  it('notice swapped texts', () => warns([ENGLISH, 'ru', RUSSIAN, 'en'], ['pair.swapped']))

  it('notice a wrong language, on either side', async () => {
    await warns([RUSSIAN, 'de', ENGLISH, 'en'], ['pair.sourceLanguage'])
    await warns([RUSSIAN, 'ru', ENGLISH, 'fr'], ['pair.targetLanguage'])
  })

  it('trust a person who chose a near relative, or a language we cannot guess', async () => {
    await warns([RUSSIAN, 'ru', 'Ovo je dobar dan za šetnju gradom uz more.'.repeat(2), 'bs'], [])
    await warns([RUSSIAN, 'ru', ENGLISH, 'cy'], [])
  })

  it('notice that both sides have one language', () =>
    warns([RUSSIAN, null, `${RUSSIAN} ${RUSSIAN}`, null], ['pair.sameLanguage']))

  it('notice texts that hardly belong together', async () => {
    await warns([RUSSIAN.repeat(5), 'ru', ENGLISH, 'en'], ['pair.targetShort'])
    await warns([RUSSIAN, 'ru', ENGLISH.repeat(5), 'en'], ['pair.sourceShort'])
  })
})

type Given = [source: string, sourceLang: string | null, target: string, targetLang: string | null]

async function warns([source, sourceLang, target, targetLang]: Given, codes: string[]) {
  const [sourceGuess, targetGuess] = [await guessLanguage(source), await guessLanguage(target)]
  const found = pairWarnings({ source, target, sourceLang, targetLang, sourceGuess, targetGuess })
  expect(found.map(({ code }) => code)).toEqual(codes)
}
