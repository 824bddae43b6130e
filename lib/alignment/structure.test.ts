import { describe, expect, it } from 'vitest'
import { JUNCTION, JUNCTIONS, hasBorders, layoutOf } from './junctions'
import { edgeAt, kindLog, noCounts, structureOf } from './structure'
import { lines, paragraphs } from './testing'

describe('what stands between two sentences', () => {
  it.each([
    ['The ferry left.', 'Nobody waved.', 'plain'],
    ['Die Fähre legte ab,', 'Niemand winkte.', 'open'],
    ['The ferry left', 'without a sound.', 'open'],
    ['Ferry returns', 'Nobody waved.', 'bare'],
    ['The ferry left.', 'without a sound.', 'lowered'],
    ['“The ferry left!”', '— said the clerk.', 'plain'],
    ['渡轮离开了。', '没有人挥手。', 'plain'],
    ['غادرت العبارة؟', 'لم يلوّح أحد.', 'plain'],
  ])('%s | %s: %s', (before, after, expected) => {
    const { junctions } = layoutOf(paragraphs([before, after], 2), true)
    expect(JUNCTIONS[junctions[1] ?? 0]).toBe(expected)
  })

  it('is a border where units meet, when units are evidence', () => {
    const sentences = lines(['The ferry left.', 'Nobody waved.'])
    expect(layoutOf(sentences, true).junctions[1]).toBe(JUNCTION.border)
    expect(layoutOf(sentences, false).junctions[1]).toBe(JUNCTION.plain)
  })

  it('units are no evidence where every sentence is one, or one holds all', () => {
    const texts = Array.from({ length: 20 }, () => 'A.')
    expect(hasBorders(paragraphs(texts, 3))).toBe(true)
    expect(hasBorders(paragraphs(texts, 1))).toBe(false)
    expect(hasBorders(paragraphs(texts, 20))).toBe(false)
  })
})

describe('what junctions say of a bead', () => {
  it('is good where borders meet, bad where one has none, worse inside', () => {
    const layout = layoutOf(paragraphs(Array<string>(30).fill('The ferry left.'), 3), true)
    const { edge, inner } = structureOf(layout, layout, noCounts())
    const { border, plain, open } = JUNCTION
    expect(edge[edgeAt(border, border)]).toBeGreaterThan(0.5)
    expect(edge[edgeAt(border, plain)]).toBeLessThan(-0.5)
    expect(inner[0][border]).toBeLessThan(-1)
    expect(inner[0][open]).toBeGreaterThan(0)
  })

  it('is learnt: a text whose borders do not agree stops asking for it', () => {
    const layout = layoutOf(paragraphs(Array<string>(30).fill('The ferry left.'), 3), true)
    const counts = noCounts()
    const { border, plain } = JUNCTION
    for (const at of [edgeAt(border, plain), edgeAt(plain, border)]) counts.edge[at] = 200
    const learnt = structureOf(layout, layout, counts).edge
    const before = structureOf(layout, layout, noCounts()).edge
    const at = edgeAt(border, plain)
    expect(learnt[at]).toBeGreaterThan(before[at] ?? 0)
  })

  it('headings answer headings', () => {
    expect(kindLog('heading', 'heading')).toBeGreaterThan(kindLog('paragraph', 'paragraph'))
    expect(kindLog('heading', 'paragraph')).toBeLessThan(0)
  })
})
