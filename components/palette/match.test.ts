import { describe, expect, it } from 'vitest'
import { scoreOf } from './match'

describe('looking for a command by its name', () => {
  it('finds words in any order, by their beginnings', () =>
    expect(scoreOf('seg next', 'Next segment')).not.toBeNull())

  it('asks for every word of the query', () =>
    expect(scoreOf('next paragraph', 'Next segment')).toBeNull())

  it('sees through marks and capitals, either way', () => {
    expect(scoreOf('resume', 'Résumé')).not.toBeNull()
    expect(scoreOf('ЕЩЁ', 'еще раз')).not.toBeNull()
  })

  it('takes letters in their order for a word', () => {
    expect(scoreOf('aprv', 'Approve and go on')).not.toBeNull()
    expect(scoreOf('vrpa', 'Approve and go on')).toBeNull()
  })

  it('puts a whole word before a beginning, and that before a middle', () => {
    const [whole, start, middle] = ['go', 'goal', 'ago'].map((text) => scoreOf('go', text) ?? 0)
    expect(whole).toBeGreaterThan(start ?? 0)
    expect(start).toBeGreaterThan(middle ?? 0)
  })

  it('finds everything by nothing', () => expect(scoreOf(' ', 'Approve')).toBe(0))
})
