import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf, has, pairBand, transposed } from './band'
import { BEAD_TYPES, typeLogs } from './bead-types'
import { bestPath } from './best-path'
import { posteriorsOf, weighedBeads } from './posteriors'

const rows = fc.array(
  fc.tuple(fc.integer({ min: -5, max: 30 }), fc.integer({ min: -5, max: 30 })),
  { minLength: 2, maxLength: 12 },
)

describe('a band', () => {
  it('lets a path through, whatever its rows want, and its probabilities add up', () =>
    fc.assert(
      fc.property(rows, fc.nat(20), (wanted, m) => {
        const band = bandOf(wanted.length - 1, m, (i) => wanted[i] ?? [0, 0])
        const values = scoresIn(band)
        const path = bestPath(band, values)
        expect(path.reduce((sum, bead) => sum + bead.source, 0)).toBe(wanted.length - 1)
        expect(path.reduce((sum, bead) => sum + bead.target, 0)).toBe(m)
        const beads = weighedBeads(band, posteriorsOf(band, values, 1), 0.000_1)
        for (let i = 0; i < wanted.length - 1; i += 1)
          expect(weightOver(beads, i)).toBeCloseTo(1, 1)
      }),
    ))

  it('has the same cells when rows and columns are exchanged', () =>
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 20 }), (wanted, m) => {
        const band = pairBand(
          bandOf(wanted.length - 1, m, (i) => wanted[i] ?? [0, 0]),
          m,
        )
        const other = transposed(band, m)
        for (let i = 0; i < wanted.length - 1; i += 1)
          for (let j = 0; j < m; j += 1) if (has(band, i, j)) expect(has(other, j, i)).toBe(true)
      }),
    ))
})

describe('the types of beads', () => {
  it('are probabilities, tilted to the side with more sentences', () => {
    const sum = typeLogs(1.3).reduce((total, log) => total + Math.exp(log), 0)
    expect(sum).toBeCloseTo(1)
    const at = (source: number, target: number) =>
      typeLogs(1.3)[
        BEAD_TYPES.findIndex((type) => type.source === source && type.target === target)
      ] ?? 0
    expect(at(1, 2)).toBeGreaterThan(at(2, 1))
  })
})

/** The same score for every bead that stays in the band. */
function scoresIn(band: ReturnType<typeof bandOf>): Float32Array {
  const values = new Float32Array(band.size * BEAD_TYPES.length).fill(-Infinity)
  band.lo.forEach((lo, i) => {
    for (let j = lo; j <= (band.hi[i] ?? 0); j += 1)
      BEAD_TYPES.forEach(({ source, target }, type) => {
        if (has(band, i + source, j + target))
          values[((band.starts[i] ?? 0) + j - lo) * BEAD_TYPES.length + type] = -1
      })
  })
  return values
}

/** The probability of all beads that hold source sentence i: it is in one of them. */
function weightOver(beads: ReturnType<typeof weighedBeads>, i: number): number {
  return beads
    .filter((bead) => bead.i <= i && i < bead.i + bead.source)
    .reduce((sum, { weight }) => sum + weight, 0)
}
