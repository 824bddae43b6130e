import { describe, expect, it } from 'vitest'
import type { Code } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import type { Unapproved } from '@/lib/model/review'
import { emittingOf } from '@/lib/review/realign'
import type { Aligned } from '@/lib/review/first-segments'
import { firstSegments } from '@/lib/review/first-segments'
import type { Step } from '@/lib/review/drive'
import { drive } from '@/lib/review/drive'
import { proposeMerge, proposeSplit } from '@/lib/review/propose'
import { seeded } from '@/lib/review/random'
import type { Rehearsal } from '@/lib/review/rehearsal'
import { aligned, rehearse } from '@/lib/review/rehearsal'
import { liveStates } from '@/lib/review/state'
import type { ReviewView } from '@/lib/review/view'
import type { Assembled } from './assemble'
import { assemble, unitsOf } from './assemble'

const DOCUMENT = aligned('A1. | B1. | C1.', ' a1.  | | c1. ', 'A1.=a1. B1.= C1.=c1.')

describe('the assembled target', () => {
  it('has every unit as it came while nothing was edited, blank ones too', () => {
    expect(written(rehearse(SPACED), SPACED)).toBe('0: a1. ; 1: ; 2:b1. ')
  })

  it('has new paragraphs behind the unit that they follow', () => {
    const review = rehearse(DOCUMENT)
    review.revise(1, { target: 'NEW' })
    expect(written(review)).toBe('0:a1.; 1:; 2:c1.; after 0: NEW')
  })

  it('leaves out a unit that lost its words, and keeps one that never had any', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: '' })
    expect(written(review)).toBe('1:; 2:c1.')
    review.revise(1, { target: 'NEW' })
    expect(written(review)).toBe('1:; 2:c1.; after null: NEW')
  })

  it('leaves out a unit that lost its mark: its words belong to the one before', () => {
    const review = rehearse(DOCUMENT)
    const states = [0, 1, 2].map((rank) => review.row(rank))
    review.act(proposeMerge(states, { action: 'm', born: ['n1'] }))
    review.revise(0, { target: 'a1. c1.' })
    expect(written(review)).toBe('0:a1. c1.')
  })
})

describe('unapproved segments', () => {
  it('are counted and refused', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { status: 'approved', label: 'approve' })
    const failure = { code: 'export.unapproved', args: { count: 2 } }
    expect(assembled(review.view(), DOCUMENT, 'refuse')).toEqual({ ok: false, failure })
    for (const rank of [1, 2]) review.revise(rank, { status: 'approved', label: 'approve' })
    expect(assembled(review.view(), DOCUMENT, 'refuse').ok).toBe(true)
  })

  it('give their current text, or the machine’s', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: 'A!', status: 'approved', label: 'approve' })
    review.revise(1, { target: 'B!' })
    review.revise(2, { target: 'C!' })
    expect(written(review, DOCUMENT, 'current')).toBe('0:A!; 1:; 2:C!; after 0: B!')
    expect(written(review, DOCUMENT, 'machine')).toBe('0:A!; 1:; 2:c1.')
  })

  it('bring a paragraph back that an edit joined to another', () => {
    const review = rehearse(DOCUMENT)
    const states = [0, 1, 2].map((rank) => review.row(rank))
    review.act(proposeMerge(states, { action: 'm', born: ['n1'] }))
    review.revise(0, { target: 'joined' })
    expect(written(review, DOCUMENT, 'machine')).toBe('0:a1.; 1:; 2:c1.')
  })

  it('do not begin a unit that an approved neighbour begins', () => {
    const review = rehearse(DOCUMENT)
    const states = [0, 1, 2].map((rank) => review.row(rank))
    review.act(proposeMerge(states, { action: 'm', born: ['n1'] }))
    const cut = { target: 3, source: 4, machine: 9 }
    review.act(proposeSplit(review.row(0), cut, { action: 's', born: ['n2', 'n3'] }))
    review.revise(1, { status: 'approved', label: 'approve' })
    expect(written(review, DOCUMENT, 'machine')).toBe('0:a1.c1.; 1:; 2:c1.')
  })
})

describe('any review', () => {
  it('assembles to units in order, each once, whatever stands for the unapproved', () => {
    anyReview(({ after, document }) => {
      for (const unapproved of ['current', 'machine'] as const) {
        const { units, inserted } = inView(after, document, unapproved)
        const ids = [...units.keys()].map(rankOf)
        expect(ids).toEqual(ids.toSorted((a, b) => a - b))
        const places = inserted.map((one) => (one.after === null ? -1 : rankOf(one.after)))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }
    })
  })

  it('is the imported text while nothing was edited (law 9)', () => {
    anyReview(({ after, document, past, action }) => {
      if ([...past.map((done) => done.action), action].some(({ kind }) => kind === 'revise')) return
      const imported = unitsOf(document.target).slice(1)
      const { units, inserted } = inView(after, document, 'current')
      expect([...units]).toEqual(imported.map(({ unit, content }) => [unit, content]))
      expect(inserted).toEqual([])
    })
  })
})

function anyReview(look: (step: Step) => void): void {
  for (let seed = 0; seed < 100; seed += 1) drive(seeded(seed), look)
}

function rankOf(unit: string): number {
  return Number(unit.slice(1))
}

const SPACED = document(
  [[' ', 'a1.', ' '], [' '], ['b1.', ' ']],
  aligned('A1. | B1.', 'a1. | b1.', 'A1.=a1. B1.=b1.'),
)

/** The document with another target: units of parts, those with letters being sentences. */
function document(units: readonly (readonly string[])[], base: Aligned): Aligned {
  const marks = units.map((_, n): Code => ({ kind: 'unit', unit: String(n) }))
  const text = units.map((parts) => CODE + parts.join('')).join('')
  const targetSentences = ['a1.', 'b1.'].map((sentence, n) => {
    const start = text.indexOf(sentence)
    return { start, end: start + sentence.length, unit: n * 2 }
  })
  return { ...base, target: { text, codes: marks }, targetSentences }
}

function assembled(view: ReviewView, document: Aligned, unapproved: Unapproved) {
  const parts = liveStates(view).map((state) => ({
    ...emittingOf(state),
    ...{ machine: state.machine, status: state.head.status },
  }))
  return assemble(parts, firstSegments(document).tail, unapproved)
}

function inView(view: ReviewView, document: Aligned, unapproved: Unapproved): Assembled {
  const result = assembled(view, document, unapproved)
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

/** Units as `id:text`, then the inserted paragraphs. */
function written(review: Rehearsal, of = DOCUMENT, unapproved: Unapproved = 'current'): string {
  const { units, inserted } = inView(review.view(), of, unapproved)
  return [
    ...[...units].map(([id, { text }]) => `${id}:${text}`),
    ...inserted.map(({ after, content }) => `after ${after}: ${content.text}`),
  ].join('; ')
}
