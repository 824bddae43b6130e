import { describe, expect, it } from 'vitest'
import { renderedDifferently } from './rendered-differently'
import { findingsIn } from './testing'

describe('the same source', () => {
  const source = Array.from({ length: 3 }, () => 'Sie dürfen hier nicht parken.')

  it('is found where it is rendered otherwise than mostly', async () => {
    const target = ['You may not park here.', 'Do not park here.', 'You may not park here.']
    const [found, another] = await findingsIn({ ...pair, source, target }, renderedDifferently)
    expect(found?.fixes[0]?.text).toBe('You may not park here.')
    expect(another).toBeUndefined()
  })

  it('may differ in marks and capitals', async () => {
    const target = ['You may not park here.', 'You may not park here!', 'you may not park here']
    expect(await findingsIn({ ...pair, source, target }, renderedDifferently)).toEqual([])
  })

  it('may be rendered by its place when it is short', async () => {
    const texts = { source: ['Mehr lesen', 'Mehr lesen'], target: ['Read more', 'Continue'] }
    expect(await findingsIn({ ...pair, ...texts }, renderedDifferently)).toEqual([])
  })
})

const pair = { sourceLang: 'de', targetLang: 'en' }
