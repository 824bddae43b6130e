import { describe, expect, it } from 'vitest'
import { slashedAgency } from './slashed-agency'
import { type Texts, wordsMarkedIn } from './testing'

describe('an agency between slashes', () => {
  it.each([
    ['en', 'PORT, May 4. / NPA /. It opens.', ['/ NPA /']],
    ['en', 'PORT, May 4. /NPA /. It opens.', ['/NPA /']],
    ['ru', 'ПОРТ, 4 мая. / НПА/. Он открыт.', ['/ НПА/']],
    ['zh', '港口，5月4日. / 新华 /', ['/ 新华 /']],
    ['en', 'PORT, May 4. /NPA/. It opens.', []],
    ['en', 'An AC / DC / AC converter and his / her / their bags.', []],
    ['en', 'See https://a.example / b', []],
  ])('%s: %s', (targetLang, target, expected) => finds({ targetLang, target }, expected))
})

async function finds(texts: Texts, expected: readonly string[]) {
  expect(await wordsMarkedIn(texts, slashedAgency)).toEqual(expected)
}
