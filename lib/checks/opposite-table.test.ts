import { describe, expect, it } from 'vitest'
import { CONCEPTS, opposites } from './opposite-table'

describe('the table of opposites', () => {
  it.each(Object.keys(CONCEPTS))('has all sides of %s in every language', (name) => {
    const { sides, severity, ...languages } = CONCEPTS[name] ?? { sides: [] }
    expect([undefined, 'warning']).toContain(severity)
    for (const lists of Object.values(languages))
      expect((lists as readonly string[]).map((list) => list.length > 0)).toEqual(
        sides.map(() => true),
      )
  })

  it('has no word on two sides of a concept without a doubt', () => {
    for (const concept of Object.values(CONCEPTS))
      for (const [language, lists] of Object.entries(concept)) {
        if (language === 'sides' || !Array.isArray(lists)) continue
        const strong = (lists as readonly string[]).flatMap((list) =>
          list.split(', ').filter((word) => !/^[?!]/.test(word)),
        )
        expect(strong).toEqual([...new Set(strong)])
      }
  })

  it('knows nothing of a language that it does not have', () => expect(opposites('qu')).toBeNull())
})
