import { expect, it } from 'vitest'
import { overall } from './import-progress'

it('never goes back and ends at 1', () => {
  const stages = ['read', 'segment', 'compare', 'align', 'store'] as const
  const steps = stages.flatMap((stage) => [0, 0.5, 1].map((done) => overall({ stage, done })))
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
  expect([steps[0], steps.at(-1)]).toEqual([0, 1])
})
