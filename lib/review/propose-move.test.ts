import { describe, expect, it } from 'vitest'
import type { NewBorder } from './propose-move'
import { proposeEmpty, proposeMoveSentence } from './propose-move'
import type { Rehearsal } from './rehearsal'
import { aligned, rehearse } from './rehearsal'
import { displayMachine, displaySource, liveStates } from './state'

const DOCUMENT = aligned(
  'A1. A2. | B1. B2. | C1.',
  'a1. a2. | b1. b2. | c1.',
  'A1.+A2.=a1.+a2. B1.+B2.=b1.+b2. C1.=c1.',
)
const IDS = { action: 'act', born: ['n1', 'n2'] } as const

describe('moving a sentence to the neighbour', () => {
  it('gives the last of the target to the segment below', () => {
    const review = rehearse(DOCUMENT)
    expect(move(review, { side: 'target', row: 0, offset: 3 })).toBeNull()
    expect(rows(review).slice(0, 2)).toEqual([
      'A1. A2. = a1. (a1.)',
      'B1. B2. = a2.·b1. b2. (a2.·b1. b2.)',
    ])
  })

  it('gives the first of the target to the segment above', () => {
    const review = rehearse(DOCUMENT)
    expect(move(review, { side: 'target', row: 1, offset: 3 })).toBeNull()
    expect(rows(review).slice(0, 2)).toEqual([
      'A1. A2. = a1. a2.·b1. (a1. a2.·b1.)',
      'B1. B2. = b2. (b2.)',
    ])
  })

  it('moves sentences of the source as it does those of the target', () => {
    const review = rehearse(DOCUMENT)
    expect(move(review, { side: 'source', row: 0, offset: 3 })).toBeNull()
    expect(rows(review).slice(0, 2)).toEqual([
      'A1. = a1. a2. (a1. a2.)',
      'A2.·B1. B2. = b1. b2. (b1. b2.)',
    ])
  })

  it('joins the two where nothing would be left', () => {
    const review = rehearse(DOCUMENT)
    review.act(proposeEmpty([review.row(0), review.row(1)], 'target', 0, IDS))
    const ids = { action: 'then', born: ['n3', 'n4'] } as const
    const border: NewBorder = { side: 'source', row: 0, offset: 0 }
    expect(review.act(proposeMoveSentence([review.row(0), review.row(1)], border, ids))).toBeNull()
    expect(rows(review)[0]).toBe('A1. A2.·B1. B2. = a1. a2.·b1. b2. (a1. a2.·b1. b2.)')
    expect(rows(review)).toHaveLength(2)
  })

  it('joins a filled omission whose source goes, which has no place without it', () => {
    const review = rehearse(aligned('A1. A2.', 'a1.', 'A1.=a1. A2.='))
    review.revise(1, { target: 'new.' })
    const border: NewBorder = { side: 'source', row: 1, offset: 3 }
    expect(move(review, border)).toBeNull()
    expect(rows(review)).toEqual(['A1. A2. = a1. new. (a1.)'])
  })

  it('cuts the machine’s text where it is told, in either row', () => {
    const review = rehearse(DOCUMENT)
    review.revise(1, { target: 'one. two.' })
    const place = { machine: displayMachine(review.row(1)).start + 3 }
    expect(move(review, { side: 'target', row: 1, offset: 4, ...place })).toBeNull()
    expect(rows(review).slice(0, 2)).toEqual([
      'A1. A2. = a1. a2.·one. (a1. a2.·b1.)',
      'B1. B2. = two. (b2.)',
    ])
  })
})

describe('marking an omission or an addition', () => {
  it('gives the whole target to the neighbour, and the text stays as it was', () => {
    const review = rehearse(DOCUMENT)
    const before = review.text()
    review.act(proposeEmpty([review.row(0), review.row(1)], 'target', 0, IDS))
    expect(rows(review).slice(0, 2)).toEqual([
      'A1. A2. =  ()',
      'B1. B2. = a1. a2.·b1. b2. (a1. a2.·b1. b2.)',
    ])
    expect(review.text()).toBe(before)
  })

  it('gives the whole source to the neighbour', () => {
    const review = rehearse(DOCUMENT)
    review.act(proposeEmpty([review.row(1), review.row(2)], 'source', 1, IDS))
    expect(rows(review).slice(1)).toEqual(['B1. B2.·C1. = b1. b2. (b1. b2.)', ' = c1. (c1.)'])
  })
})

function move(review: Rehearsal, border: NewBorder) {
  return review.act(proposeMoveSentence([review.row(0), review.row(1)], border, IDS))
}

/** Rows as `source = target (machine)`, marks as a dot. */
function rows(review: Rehearsal): string[] {
  return liveStates(review.view()).map((state) => {
    const parts = [displaySource(state).content, state.head.target, displayMachine(state).content]
    const [source, target, machine] = parts.map(({ text }) => text.replaceAll('\uFFFC', '·'))
    return `${source} = ${target} (${machine})`
  })
}
