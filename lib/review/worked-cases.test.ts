import { describe, expect, it } from 'vitest'
import { slice } from '@/lib/inline/content'
import { proposeMerge } from './propose'
import type { Rehearsal } from './rehearsal'
import { aligned, rehearse } from './rehearsal'

/*
 * Two texts that do not match: a sentence is missing within a paragraph, a paragraph is missing, and
 * one at the head of a paragraph.
 */
const DOCUMENT = aligned(
  'A1. A2. A3. | B1. | C1. C2.',
  'a1. a3. | c2.',
  'A1.=a1. A2.= A3.=a3. B1.= C1.= C2.=c2.',
)

const CASES: readonly [what: string, text: string, act: (review: Rehearsal) => string | null][] = [
  ['import', '|0:a1. a3.|1:c2.', () => null],
  ['fill A2', '|0:a1. NEW2. a3.|1:c2.', fill(1, 'NEW2.')],
  ['fill B1', '|0:a1. NEW2. a3.|new:NEWB.|1:c2.', fill(3, 'NEWB.')],
  ['fill C1', '|0:a1. NEW2. a3.|new:NEWB.|1:NEWC1. c2.', fill(4, 'NEWC1.')],
  ['empty a1', '|0:NEW2. a3.|new:NEWB.|1:NEWC1. c2.', fill(0, '')],
  ['merge A3 B1 C1', '|0:NEW2. a3.|new:NEWB.|1:NEWC1. c2.', mergeThree],
  ['delete the new mark', '|0:NEW2. a3. NEWB.|1:NEWC1. c2.', joinParagraphs],
]

describe('the worked cases of the model', () => {
  it.each(CASES.map(([what, text], n) => ({ what, text, n })))('$what: $text', ({ text, n }) => {
    expect(played(n).text()).toBe(text)
  })

  it('shows a row merged over paragraph borders with its marks', () => {
    const { head } = played(5).row(2)
    expect(head.target.text).toBe('a3.\uFFFCNEWB.\uFFFCNEWC1.')
    expect(head.target.codes).toEqual([{ kind: 'newUnit' }, { kind: 'unit', unit: '1' }])
  })

  it('goes back through them by six undos, each to the line above', () => {
    const review = rehearse(DOCUMENT)
    const ids = CASES.slice(1).map(([, , act]) => {
      expect(act(review)).toBeNull()
      return review.last()
    })
    const texts = ids.reverse().map((id) => {
      expect(review.undo(id)).toBeNull()
      return review.text()
    })
    expect(texts).toEqual(
      CASES.map(([, text]) => text)
        .slice(0, -1)
        .reverse(),
    )
  })
})

/** The review after the first `n` cases. */
function played(n: number): Rehearsal {
  const review = rehearse(DOCUMENT)
  for (const [, , act] of CASES.slice(0, n + 1)) expect(act(review)).toBeNull()
  return review
}

function fill(rank: number, target: string) {
  return (review: Rehearsal) => review.revise(rank, { target })
}

function mergeThree(review: Rehearsal) {
  const states = [review.row(2), review.row(3), review.row(4)]
  return review.act(proposeMerge(states, { action: 'merge', born: ['merged'] }))
}

function joinParagraphs(review: Rehearsal) {
  const { target } = review.row(2).head
  const text = target.text.replace('\uFFFC', ' ')
  return review.revise(2, { target: { text, codes: slice(target, 4).codes } })
}
