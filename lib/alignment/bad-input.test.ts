import { describe, expect, it } from 'vitest'
import type { Bead } from '@/lib/model/bitext'
import { align } from './align'
import { expectTiles, gibberish, lines, reportOf, THINGS_DE, THINGS_EN } from './testing'

const OPTIONS = { sourceLang: 'en', targetLang: 'de' }

/*
 * What must never happen: an exception, a run without end, or a wrong alignment that looks sure. How
 * long each takes is measured by `npm run bench -- align`.
 */
describe('input that is no translation', { timeout: 60_000 }, () => {
  it('one sentence against ten thousand', () => {
    for (const [source, target] of [
      [reportOf(1, THINGS_EN), reportOf(10_000, THINGS_DE)],
      [reportOf(10_000, THINGS_EN), reportOf(1, THINGS_DE)],
    ] as const)
      expectHonest(aligned(source, target), source.length, target.length)
  })

  it('an empty side: all of the other alone, for sure', () => {
    const beads = aligned(reportOf(20, THINGS_EN), [])
    expectTiles(beads, 20, 0)
    expect(meanConfidence(beads)).toBe(1)
  })

  it('a thousand identical lines, more of them on one side', () => {
    const line = 'The keeper counted every ship.'
    const beads = aligned(Array<string>(1_200).fill(line), Array<string>(1_000).fill(line))
    expectTiles(beads, 1_200, 1_000)
    expect(meanConfidence(beads)).toBeLessThan(0.5)
    expect(beads.filter((bead) => bead.target.length > 0).length).toBeGreaterThan(900)
  })

  it('a sentence of a million characters between others', () => {
    const long = 'word '.repeat(200_000)
    const [source, target] = [reportOf(40, THINGS_EN), reportOf(40, THINGS_DE)]
    source.splice(20, 0, long)
    expectTiles(aligned(source, target), 41, 40)
    target.splice(20, 0, long)
    expectTiles(aligned(source, target), 41, 41)
  })

  it('another text: doubtful beads', () => {
    const beads = aligned(reportOf(400, THINGS_EN), gibberish(400))
    expectTiles(beads, 400, 400)
    expect(meanConfidence(beads)).toBeLessThan(0.4)
    const others = aligned(gibberish(200), gibberish(200, 8))
    expectTiles(others, 200, 200)
    expect(meanConfidence(others)).toBeLessThan(0.4)
  })

  it('the sentences in another order: doubtful beads', () => {
    const target = reportOf(400, THINGS_DE)
    const shuffled = target.map((_, n) => target[(n * 167) % 400] ?? '')
    const beads = aligned(reportOf(400, THINGS_EN), shuffled)
    expectTiles(beads, 400, 400)
    expect(meanConfidence(beads)).toBeLessThan(0.6)
  })

  it('sides swapped, or other languages than was said: as sure as ever where it is right', () => {
    const [source, target] = [reportOf(60, THINGS_DE), reportOf(60, THINGS_EN)]
    for (const langs of [OPTIONS, { sourceLang: 'ar', targetLang: 'zh' }, NONSENSE]) {
      const beads = align(lines(source), lines(target), { ...langs, structure: false })
      expect(beads.map((bead) => [...bead.source, ...bead.target])).toEqual(
        source.map((_, n) => [n, n]),
      )
    }
  })
})

function expectHonest(beads: readonly Bead[], sources: number, targets: number) {
  expectTiles(beads, sources, targets)
  expect(meanConfidence(beads)).toBeLessThan(0.5)
}

const NONSENSE = { sourceLang: '', targetLang: 'not a language' }

function aligned(source: readonly string[], target: readonly string[]) {
  return align(lines(source), lines(target), { ...OPTIONS, structure: false })
}

function meanConfidence(beads: readonly Bead[]): number {
  return beads.reduce((sum, { confidence }) => sum + confidence, 0) / beads.length
}
