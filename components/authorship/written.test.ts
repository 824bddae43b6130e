import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/model/content'
import { aliveShare, blamedOf, sharesOf, steppedTo } from './written'

const TEXT = plain('The blue boat left.')
const ANSWER = {
  revision: 1,
  spans: [
    { start: 0, end: 4, segment: 's', revision: 0, author: null, at: null },
    { start: 4, end: 8, segment: 's', revision: 1, author: 'mia', at: '2026-01-01T10:00:00.000Z' },
    { start: 8, end: 19, segment: 's', revision: 0, author: null, at: null },
  ],
  words: [],
}
const ME = { segment: 's', revision: 2, author: 'otto' }

describe('who wrote what on the screen', () => {
  it('takes no answer for a text of another length', () => {
    expect(blamedOf(TEXT, ANSWER)?.spans.map(({ by }) => by.author)).toEqual([null, 'mia', null])
    expect(blamedOf(plain('The boat left.'), ANSWER)).toBeNull()
    expect(blamedOf(plain(''), { ...ANSWER, spans: [] })?.spans).toEqual([])
  })

  it('goes on by a step of its own for what is typed', () => {
    const blamed = blamedOf(TEXT, ANSWER)
    if (!blamed) throw new Error('the answer is of that text')
    expect(steppedTo(blamed, TEXT, ME, 'en')).toBe(blamed)
    const typed = steppedTo(blamed, plain('The blue ship sails.'), ME, 'en')
    expect(sharesOf(typed, 'en')).toEqual([
      { author: 'otto', count: 2, share: 0.5 },
      { author: null, count: 1, share: 0.25 },
      { author: 'mia', count: 1, share: 0.25 },
    ])
    expect(aliveShare(typed, plain('The red boat left.'), 'en')).toBe(0.25)
  })

  it('counts no more words alive than the machine wrote, and none where it wrote none', () => {
    const all = blamedOf(plain('One two.'), {
      ...ANSWER,
      spans: [{ start: 0, end: 8, segment: 's', revision: 0, author: null, at: null }],
    })
    if (!all) throw new Error('the answer is of that text')
    expect(aliveShare(all, plain('One.'), 'en')).toBe(1)
    expect(aliveShare(all, plain(''), 'en')).toBeNull()
  })
})
