import { describe, expect, it } from 'vitest'
import { renderedAlike } from './rendered-alike'
import { findingsIn } from './testing'

describe('two different sources', () => {
  it('are found when one target stands for both', async () => {
    const source = ['Прогноз на завтра хороший.', 'Дороги в долине закрыты.']
    const target = ['The forecast for tomorrow is good.', 'The forecast for tomorrow is good.']
    const found = await findingsIn({ ...pair, source, target }, renderedAlike)
    expect(found.map(({ args }) => args.segment)).toEqual([1])
  })

  it('may say the same in nearly the same words', async () => {
    const source = ['Дороги в долине закрыты.', 'Дороги в нашей долине закрыты!']
    const target = ['The roads in the valley are closed.', 'The roads in the valley are closed.']
    expect(await findingsIn({ ...pair, source, target }, renderedAlike)).toEqual([])
  })

  it('may share a short target', async () => {
    const texts = { source: ['Да, конечно.', 'Разумеется.'], target: ['Of course.', 'Of course.'] }
    expect(await findingsIn({ ...pair, ...texts }, renderedAlike)).toEqual([])
  })
})

const pair = { sourceLang: 'ru', targetLang: 'en' }
