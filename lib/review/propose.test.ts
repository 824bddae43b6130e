import { describe, expect, it } from 'vitest'
import { machineOffset, proposeMove, proposeSplit, proposeUnlink } from './propose'
import type { Rehearsal } from './rehearsal'
import { aligned, rehearse, shown } from './rehearsal'
import { displayMachine, displaySource } from './state'

const DOCUMENT = aligned('A1. A2. | B1.', 'a1. a2. | b1. b2.', 'A1.+A2.=a1.+a2. B1.=b1.+b2.')
const IDS = { action: 'act', born: ['n1', 'n2'] } as const

describe('splitting', () => {
  it('cuts the machine’s text where the target is cut', () => {
    const review = rehearse(DOCUMENT)
    expect(review.act(proposeSplit(review.row(0), { target: 3, source: 4 }, IDS))).toBeNull()
    expect(rows(review)).toEqual(['A1. = a1. (a1.)', 'A2. = a2. (a2.)', 'B1. = b1. b2. (b1. b2.)'])
  })

  it('leaves all of the source with the first where no place was chosen', () => {
    const review = rehearse(DOCUMENT)
    expect(review.act(proposeSplit(review.row(0), { target: 3 }, IDS))).toBeNull()
    expect(rows(review).slice(0, 2)).toEqual(['A1. A2. = a1. (a1.)', ' = a2. (a2.)'])
  })

  it('takes the place in the machine’s text from a diff once the text was edited', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: 'one two' })
    const at = { target: 3, source: 4, machine: 4 }
    expect(review.act(proposeSplit(review.row(0), at, IDS))).toBeNull()
    expect(rows(review).slice(0, 2)).toEqual(['A1. = one (a1.)', 'A2. = two (a2.)'])
  })

  it('does not cut the machine’s text without one', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: 'one two' })
    review.act(proposeSplit(review.row(0), { target: 3, source: 4 }, IDS))
    expect(rows(review).slice(0, 2)).toEqual(['A1. = one (a1. a2.)', 'A2. = two ()'])
  })
})

describe('moving a sentence', () => {
  it('takes the target’s border where it is told', () => {
    const review = rehearse(DOCUMENT)
    expect(move(review, { target: 3 })).toBeNull()
    expect(rows(review)).toEqual(['A1. A2. = a1. (a1.)', 'B1. = a2.·b1. b2. (a2.·b1. b2.)'])
    expect(review.text()).toBe('|0:a1. a2.|1:b1. b2.')
  })

  it('keeps the border of a side that is not named', () => {
    const review = rehearse(DOCUMENT)
    expect(move(review, { source: 4 })).toBeNull()
    expect(rows(review)).toEqual(['A1. = a1. a2. (a1. a2.)', 'A2.·B1. = b1. b2. (b1. b2.)'])
  })

  it('moves the border of edited texts, and keeps the machine’s where it was', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: 'one two' })
    expect(move(review, { target: 3 })).toBeNull()
    expect(rows(review)).toEqual(['A1. A2. = one (a1. a2.)', 'B1. = two·b1. b2. (b1. b2.)'])
  })
})

describe('taking a link apart', () => {
  it('leaves an omission and an addition, and the text as it was', () => {
    const review = rehearse(DOCUMENT)
    expect(review.act(proposeUnlink(review.row(1), IDS))).toBeNull()
    expect(rows(review).slice(1)).toEqual(['B1. =  ()', ' = b1. b2. (b1. b2.)'])
    expect(review.text()).toBe('|0:a1. a2.|1:b1. b2.')
    review.revise(1, { target: 'new' })
    expect(review.text()).toBe('|0:a1. a2.|1:new b1. b2.')
  })

  it('is refused where there is no link', () => {
    const review = rehearse(DOCUMENT)
    review.act(proposeUnlink(review.row(1), IDS))
    const again = { action: 'again', born: ['n3', 'n4'] } as const
    expect(review.act(proposeUnlink(review.row(1), again))).toBe('segment.empty')
  })
})

describe('where an offset of the joined text stands in the machine’s', () => {
  it('is the same place while the text is the machine’s', () => {
    const review = rehearse(DOCUMENT)
    const both = [review.row(0), review.row(1)]
    const machine = both.map((state) => shown(state.machine).replace(/\|\d:/g, '·')).join('')
    const joined = 'a1. a2.·b1. b2.'
    const found = [1, 6, 9, 13].map((at) => machine[machineOffset(both, at) ?? -1])
    expect(found).toEqual([1, 6, 9, 13].map((at) => joined[at]))
  })

  it('is known at borders, and not within an edited text', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: 'one two' })
    const both = [review.row(0), review.row(1)]
    expect([0, 3, 7, 9].map((at) => machineOffset(both, at))).toEqual([0, null, 8, 10])
  })
})

function move(review: Rehearsal, to: Parameters<typeof proposeMove>[1]) {
  return review.act(proposeMove([review.row(0), review.row(1)], to, IDS))
}

/** Rows as `source = target (machine)`, marks as a dot. */
function rows(review: Rehearsal): string[] {
  const count = [...review.view().segments.values()].filter(({ segment }) => segment.live).length
  return Array.from({ length: count }, (_, rank) => {
    const state = review.row(rank)
    const parts = [displaySource(state).content, state.head.target, displayMachine(state).content]
    const [source, target, machine] = parts.map(({ text }) => text.replaceAll('\uFFFC', '·'))
    return `${source} = ${target} (${machine})`
  })
}
