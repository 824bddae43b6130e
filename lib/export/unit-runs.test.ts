import { describe, expect, it } from 'vitest'
import { assemble, unitsOf } from '@/lib/assembly/assemble'
import type { TrackedPiece } from '@/lib/formats/tracked'
import { concatAll } from '@/lib/inline/content'
import { type Content, EMPTY } from '@/lib/model/content'
import { drive } from '@/lib/review/drive'
import { proposeMerge } from '@/lib/review/propose'
import { seeded } from '@/lib/review/random'
import { aligned, rehearse } from '@/lib/review/rehearsal'
import { ANNA, snapshotIn } from './testing'
import { unitRunsOf } from './unit-runs'

const DOCUMENT = aligned('A1. | B1. | C1.', 'a1. | b1. | c1.', 'A1.=a1. B1.=b1. C1.=c1.')

describe('what was done to the units of a file', () => {
  it('is told unit by unit', () => {
    const review = rehearse(DOCUMENT)
    review.revise(1, { target: 'b2.' })
    expect(runs(review, '1')).toBe('-b1 +b2 =.')
    expect(runs(review, '0')).toBe('=a1.')
  })

  it('moves words from one unit to another where paragraphs were joined', () => {
    const review = rehearse(DOCUMENT)
    const states = [0, 1].map((rank) => review.row(rank))
    review.act(proposeMerge(states, { action: 'm', born: ['n1'] }))
    review.revise(0, { target: 'a1. b1.' })
    expect(runs(review, '0')).toMatch(/^=a1\. .*b1\./)
    expect(runs(review, '1')).toBe('-b1.')
  })

  it('says who added a paragraph', () => {
    const omitted = aligned('A1. | B1. | C1.', 'a1. | c1.', 'A1.=a1. B1.= C1.=c1.')
    const review = rehearse(omitted)
    review.revise(1, { target: 'NEW' })
    const { added } = unitRunsOf(snapshotIn(review.view(), omitted))
    expect(added).toEqual([ANNA])
  })

  it('says where comments stand', () => {
    const document = aligned('A1. A2.', 'a1. a2.', 'A1.=a1. A2.=a2.')
    const snapshot = snapshotIn(rehearse(document).view(), document)
    const comment = { ...ANNA, id: 'c', parent: null, text: 'Why?', isResolved: false }
    const comments = [
      { ...comment, about: null },
      { ...comment, about: { start: 1, end: 2 } },
    ]
    const segments = snapshot.segments.map((one, n) => (n === 1 ? { ...one, comments } : one))
    const found = unitRunsOf({ ...snapshot, segments }).comments
    expect(found.map(({ unit, start, end }) => [unit, start, end])).toEqual([
      ['0', 4, 7],
      ['0', 5, 6],
    ])
  })

  it('is true to both texts of every unit, in any review', () => {
    for (let seed = 300; seed < 340; seed += 1)
      drive(seeded(seed), ({ after, document, past }) => {
        if (past.length % 4 !== 3) return
        const snapshot = snapshotIn(after, document)
        const { runs: all, added } = unitRunsOf(snapshot)
        const assembled = assemble(snapshot.parts, snapshot.tail, 'current')
        if (!assembled.ok) throw new Error(assembled.failure.code)
        for (const { unit, content } of unitsOf(document.target).slice(1)) {
          const own = all.get(unit ?? '') ?? []
          expect(without(own, 'insert')).toEqual(content)
          expect(without(own, 'delete')).toEqual(assembled.value.units.get(unit ?? '') ?? EMPTY)
        }
        expect(added).toHaveLength(assembled.value.inserted.length)
      })
  })
})

function without(pieces: readonly TrackedPiece[], deed: TrackedPiece['deed']): Content {
  return concatAll(pieces.filter((one) => one.deed !== deed).map(({ content }) => content))
}

function runs({ view }: ReturnType<typeof rehearse>, unit: string): string {
  const signs = { keep: '=', insert: '+', delete: '-' }
  const own = unitRunsOf(snapshotIn(view(), DOCUMENT)).runs.get(unit) ?? []
  return own.map(({ deed, content }) => signs[deed] + content.text).join(' ')
}
