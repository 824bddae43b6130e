import { describe, expect, it } from 'vitest'
import { CONCEPTS, OPPOSITE_LANGUAGES, oppositeListsOf, opposites } from './opposite-table'

describe('the tables of opposites', () => {
  it.each(OPPOSITE_LANGUAGES)('have all sides of each concept, in %s', async (language) => {
    for (const [concept, lists] of Object.entries(await oppositeListsOf(language))) {
      expect(Object.keys(CONCEPTS)).toContain(concept)
      expect([concept, lists.map((list) => list.length > 0)]).toEqual([
        concept,
        CONCEPTS[concept]?.sides.map(() => true),
      ])
    }
  })

  it.each(OPPOSITE_LANGUAGES)(
    'have no word on two sides without a doubt, in %s',
    async (language) => {
      for (const lists of Object.values(await oppositeListsOf(language))) {
        const strong = lists.flatMap((list) =>
          list.split(', ').filter((word) => !/^[?!]/.test(word)),
        )
        expect(strong).toEqual([...new Set(strong)])
      }
    },
  )

  it('know how grave it is', () => {
    for (const { severity } of Object.values(CONCEPTS))
      expect([undefined, 'warning']).toContain(severity)
  })

  it('know nothing of a language that they do not have', async () =>
    expect(await opposites('qu')).toBeNull())
})
