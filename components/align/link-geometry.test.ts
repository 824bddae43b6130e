import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/model/content'
import { dropOf, goesAlong } from './link-drag'
import { LEVEL_FROM, levelOf, LINK_LEVELS } from './link-level'
import { piecesOf, pieceWith } from './pieces'
import { RIBBON_WIDTH, ribbonOf } from './ribbon'

describe('the ribbon of a link', () => {
  it('spans both sides, level at the top, and flares to the taller', () => {
    const { area, edges, stop, label } = ribbonOf(40, 100)
    expect(area).toBe('M0 1H168V99C84 99 84 39 0 39Z')
    expect(edges).toBe('M0 1V39M168 1V99')
    expect(stop).toBeNull()
    expect(label).toEqual({ at: 'middle', y: 35 })
  })

  it('is open at the end where a side is missing', () => {
    const omission = ribbonOf(40, null)
    expect(omission).toMatchObject({ area: null, line: 'M0 20h34', stop: { x: 41, y: 20 } })
    const addition = ribbonOf(null, 40)
    expect(addition).toMatchObject({ line: 'M168 20h-34', stop: { x: RIBBON_WIDTH - 41, y: 20 } })
    expect([omission.label.at, addition.label.at]).toEqual(['afterSource', 'beforeTarget'])
  })

  it('never leaves its row', () => {
    for (let source = 24; source < 400; source += 37)
      for (let target = 24; target < 400; target += 41) {
        const { line, area, label } = ribbonOf(source, target)
        // `V` is of one number, y alone.
        const points = [...`${area}${line}`.matchAll(/-?[\d.]+ (-?[\d.]+)/g)]
        const levels = [...`${area}`.matchAll(/V(-?[\d.]+)/g)]
        const ys = [...points, ...levels].map(([, y]) => Number(y))
        expect(ys.length).toBeGreaterThan(6)
        for (const y of ys) {
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(Math.max(source, target))
        }
        expect(label.y).toBeLessThan(Math.max(source, target))
      }
  })
})

describe('dragging a sentence', () => {
  const second = { rank: 7, side: 'target', piece: 1, pieces: 4 } as const

  it('moves it and what follows to the link below, it and what precedes to the one above', () => {
    expect(dropOf(second, { first: 8, last: 8 })).toEqual({ direction: 1, count: 3 })
    expect(dropOf(second, { first: 6, last: 6 })).toEqual({ direction: -1, count: 2 })
  })

  it('may be let go over a fold that begins or ends with the neighbour', () => {
    expect(dropOf(second, { first: 8, last: 30 })).toEqual({ direction: 1, count: 3 })
    expect(dropOf(second, { first: 0, last: 6 })).toEqual({ direction: -1, count: 2 })
  })

  it('goes to neighbours only: links stand in the order of the text', () => {
    for (const at of [7, 9, 5]) expect(dropOf(second, { first: at, last: at })).toBeNull()
    expect(dropOf(second, null)).toBeNull()
  })

  it('says which sentences go along', () => {
    const along = (drop: ReturnType<typeof dropOf>) =>
      [0, 1, 2, 3].filter((piece) => goesAlong(second, drop, piece))
    expect(along(null)).toEqual([1])
    expect(along({ direction: 1, count: 3 })).toEqual([1, 2, 3])
    expect(along({ direction: -1, count: 2 })).toEqual([0, 1])
  })
})

describe('the sentences of a side', () => {
  it('are drawn one by one, without the space between them', () => {
    const text = 'One came. Two went. Three stayed.'
    const pieces = piecesOf(plain(text), 'en')
    expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
      ...['One came.', 'Two went.', 'Three stayed.'],
    ])
  })

  it('keep the mark of a paragraph at the head of its first one', () => {
    const content = { text: 'One came.\uFFFCTwo went.', codes: [{ kind: 'newUnit' as const }] }
    expect(piecesOf(content, 'en')).toEqual([
      { start: 0, end: 9 },
      { start: 9, end: 19 },
    ])
  })

  it('are all of the text, and none of an empty one', () => {
    expect(piecesOf(plain('…'), 'en')).toEqual([{ start: 0, end: 1 }])
    expect(piecesOf(plain(''), 'en')).toEqual([])
  })

  it('hold the caret where it was set, at an end in the sentence before', () => {
    const pieces = piecesOf(plain('One came. Two went.'), 'en')
    expect([0, 9, 10, 19].map((caret) => pieceWith(pieces, caret))).toEqual([0, 0, 1, 1])
  })
})

describe('the level of a link', () => {
  it('is told by its confidence, unless a person has confirmed it', () => {
    const level = (confidence: number | null, traits = 0) =>
      levelOf(['a', 0, 0, traits, confidence, 1, 1, -1])
    expect([0.95, 0.899, 0.7, 0.6, 0.599, 0.399, 0.39].map((one) => level(one))).toEqual([
      ...['sure', 'sure', 'likely', 'likely', 'doubtful', 'doubtful', 'weak'],
    ])
    expect(level(0.1, 2)).toBe('confirmed')
    expect(level(null)).toBe('likely')
  })

  it('falls from one to the next', () => {
    const from = LINK_LEVELS.flatMap((level) => LEVEL_FROM[level] ?? [])
    expect(from).toEqual([...from].sort((a, b) => b - a))
  })
})
