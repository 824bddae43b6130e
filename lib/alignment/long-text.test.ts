import { describe, expect, it } from 'vitest'
import type { FoundBead } from '@/lib/model/bitext'
import { alignPiece, openingOf } from './long-text'
import { partOf } from './piece'
import { expectTiles, lines, reportOf, THINGS_DE, THINGS_EN } from './testing'
import type { Text } from './types'

const OPTIONS = { sourceLang: 'en', targetLang: 'de', structure: false }
const COUNT = 22_000

// A chapter of 400 sentences is missing in the second half of the target.
const MISSING = { from: 13_000, to: 13_400 }

describe('a text that is aligned in pieces', { timeout: 120_000 }, () => {
  const target = reportOf(COUNT, THINGS_DE)
  target.splice(MISSING.from, MISSING.to - MISSING.from)
  const text: Text = { source: lines(reportOf(COUNT, THINGS_EN)), target: lines(target) }
  const opening = openingOf(text, OPTIONS)
  const done = opening.pieces.map((piece) =>
    alignPiece(partOf(text, piece), piece, opening.learnt, OPTIONS),
  )
  const beads: FoundBead[] = [...opening.beads, ...done.flatMap((one) => one.beads.flat())]

  it('has an opening and pieces that follow each other to the end', () => {
    expect(opening.pieces.length).toBeGreaterThan(1)
    expectTiles(beads, text.source.length, text.target.length)
  })

  it('finds the chapter that is missing, and nothing else', () => {
    const alone = beads.filter((bead) => bead.target.length === 0).flatMap((bead) => bead.source)
    const wanted = Array.from({ length: 400 }, (_, n) => MISSING.from + n)
    expect(alone.filter((n) => wanted.includes(n)).length).toBeGreaterThan(395)
    expect(alone.filter((n) => !wanted.includes(n)).length).toBeLessThan(5)
  })

  it('gives the same beads whatever else is aligned meanwhile, and in whatever order', () => {
    const last = opening.pieces.at(-1)
    if (!last) throw new Error('no pieces')
    const again = alignPiece(partOf(text, last), last, opening.learnt, OPTIONS)
    expect(again.beads).toEqual(done.at(-1)?.beads)
  })
})

describe('a text that has two sentences for each of the other', { timeout: 120_000 }, () => {
  it('is cut into pieces, too', () => {
    const halves = reportOf(16_500, THINGS_DE).flatMap((line, n) => [
      line,
      `Nummer ${n} der Liste.`,
    ])
    const source = reportOf(16_500, THINGS_EN).map((line, n) => `${line} Number ${n} of the list.`)
    const { pieces } = openingOf({ source: lines(source), target: lines(halves) }, OPTIONS)
    expect(pieces.at(-1)?.to).toEqual({ i: 16_500, j: 33_000 })
  })
})

describe('a text that is not long', () => {
  it('has no pieces', () => {
    const text = { source: lines(['The ferry left.']), target: lines(['Die Fähre legte ab.']) }
    const { beads, pieces } = openingOf(text, OPTIONS)
    expect(beads).toHaveLength(1)
    expect(pieces).toEqual([])
  })
})
