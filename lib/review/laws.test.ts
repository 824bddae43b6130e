import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drive } from './drive'
import type { Law } from './laws'
import { LAWS } from './laws'
import { fromList, seeded } from './random'
import { soakReview } from './soak'

describe('two people reviewing any document', () => {
  it.each(Object.entries<Law>(LAWS))('keep law %s', (_, law) => {
    const numbers = fc.array(fc.nat({ max: 0xffff }), {
      minLength: 60,
      maxLength: 1000,
      size: 'max',
    })
    fc.assert(
      fc.property(numbers, (list) => {
        drive(fromList(list), (step) => {
          expect(law(step)).toBeNull()
        })
      }),
      { numRuns: 200 },
    )
  })

  it('meet what makes undo hard: each other, redo, many segments at once, and some left out', () => {
    const met = { redo: 0, byOther: 0, bulk: 0, bulkUndone: 0, skipped: 0, changedSince: 0 }
    for (let seed = 1; seed <= 400; seed += 1) {
      drive(seeded(seed), ({ action, result, past, before }) => {
        if (!result.ok) {
          if (result.failure.code === 'undo.changedSince') met.changedSince += 1
          return
        }
        const { revised, skipped } = result.value
        if (action.kind === 'revise' && revised.length > 1) met.bulk += 1
        if (skipped) met.skipped += 1
        if (action.kind !== 'undo') return
        const undone = past.find((one) => one.action.id === action.action)
        if (undone?.action.kind === 'undo') met.redo += 1
        if (undone && undone.by !== before.person.id) met.byOther += 1
        if (revised.length > 1) met.bulkUndone += 1
      })
    }
    for (const [what, count] of Object.entries(met)) expect(count, what).toBeGreaterThan(10)
  })

  it('keep all of them together, with choices from seeds', () => {
    const { actions, refused } = soakReview(4000, 1)
    expect(refused).toBeLessThan(actions / 2)
  })
})
