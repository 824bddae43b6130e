import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf, pairBand } from './band'
import { BEAD_TYPES, typeLogs } from './bead-types'
import { cutOf } from './cuts'
import { lengthLog } from './length'
import { pairOf, pairStore, pruned } from './pair-store'
import { bestPath, posteriorsOf } from './posteriors'
import { layoutOf, structureOf } from './structure'
import type { AlignSentence } from './types'

describe('the length of a bead', () => {
  it('speaks for equal lengths, against very different ones, and louder for long sentences', () => {
    expect(lengthLog(100, 100, 0)).toBeGreaterThan(0)
    expect(lengthLog(100, 30, 0)).toBeLessThan(-3)
    expect(lengthLog(200, 200, 0)).toBeGreaterThan(lengthLog(10, 10, 0))
  })
})

describe('the types of beads', () => {
  it('are probabilities, tilted to the side with more sentences', () => {
    const sum = typeLogs(1.3).reduce((total, log) => total + Math.exp(log), 0)
    expect(sum).toBeCloseTo(1)
    const [oneTwo, twoOne] = [typeLogs(1.3)[3] ?? 0, typeLogs(1.3)[4] ?? 0]
    expect(oneTwo).toBeGreaterThan(twoOne)
  })
})

describe('a band', () => {
  it('lets a path through, whatever its rows want', () => {
    const row = fc.tuple(fc.integer({ min: -5, max: 30 }), fc.integer({ min: -5, max: 30 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), fc.nat(20), (rows, m) => {
        const band = bandOf(rows.length - 1, m, (i) => rows[i] ?? [0, 0])
        const values = new Float32Array(band.size * BEAD_TYPES.length).fill(-Infinity)
        band.lo.forEach((lo, i) => {
          for (let j = lo; j <= (band.hi[i] ?? 0); j += 1)
            BEAD_TYPES.forEach(({ source, target }, type) => {
              const [endI, endJ] = [i + source, j + target]
              const inside =
                endI < band.lo.length &&
                endJ >= (band.lo[endI] ?? 0) &&
                endJ <= (band.hi[endI] ?? 0)
              if (inside) values[((band.starts[i] ?? 0) + j - lo) * BEAD_TYPES.length + type] = -1
            })
        })
        const path = bestPath(band, values)
        expect(path.reduce((sum, bead) => sum + bead.source, 0)).toBe(rows.length - 1)
        expect(path.reduce((sum, bead) => sum + bead.target, 0)).toBe(m)
        const first = posteriorsOf(band, values, 1).slice(0, BEAD_TYPES.length)
        expect(first.reduce((sum, p) => sum + p, 0)).toBeCloseTo(rows.length + m > 1 ? 1 : 0)
        expect(pairBand(band, m).size).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the structure of units', () => {
  it('rewards borders that answer each other and says nothing where every sentence is a unit', () => {
    const paragraphs = layoutOf(sentencesIn(6, 3))
    const { edge, inner } = structureOf(paragraphs, paragraphs)
    expect(edge[3]).toBeGreaterThan(0)
    expect(edge[1]).toBeLessThan(0)
    expect(inner[0][1]).toBeLessThan(0)
    const single = layoutOf(sentencesIn(20, 1))
    expect([...structureOf(single, paragraphs).edge]).toEqual([0, 0, 0, 0])
  })
})

describe('the cut between stretches', () => {
  it('follows four confident pairs before the tail, or the tail itself', () => {
    const pair = (confidence: number) => ({ source: [0], target: [0], confidence })
    expect(cutOf([...Array<number>(5).fill(1), ...Array<number>(5).fill(0.2)].map(pair))).toBe(5)
    expect(cutOf(Array<number>(10).fill(0.2).map(pair))).toBe(8)
  })
})

describe('the store of pairs', () => {
  it('finds each pair again while it grows, and keeps what is alike or carried when pruned', () => {
    const store = pairStore([{ from: 3, to: 4, likeness: 0.5 }])
    const numbers = Array.from({ length: 5_000 }, (_, n) => pairOf(store, n % 71, n))
    expect(Array.from({ length: 5_000 }, (_, n) => pairOf(store, n % 71, n))).toEqual(numbers)
    store.carried[1][numbers[9] ?? 0] = 2
    const kept = pruned(store, 0.5)
    expect(kept.size).toBe(2)
    expect(kept.likeness[pairOf(kept, 3, 4)]).toBe(0.5)
    expect(kept.carried[1][pairOf(kept, 9, 9)]).toBe(2)
  })
})

/** `count` sentences, `size` to a paragraph. */
function sentencesIn(count: number, size: number): AlignSentence[] {
  return Array.from({ length: count }, (_, n) => ({
    text: '',
    unit: Math.floor(n / size),
    kind: 'paragraph',
  }))
}
