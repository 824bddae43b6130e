import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drive } from './drive'
import type { Law } from './laws'
import { LAWS } from './laws'
import { fromList } from './random'
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

  it('keep all of them together, with choices from seeds', () => {
    const { actions, refused } = soakReview(4000, 1)
    expect(refused).toBeLessThan(actions / 2)
  })
})
