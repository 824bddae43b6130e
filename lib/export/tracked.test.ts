import { describe, expect, it } from 'vitest'
import { assemble, unitsOf } from '@/lib/assembly/assemble'
import type { Deed, TrackedParagraph } from '@/lib/formats/tracked'
import { concatAll } from '@/lib/inline/content'
import { CODE, type Content, EMPTY } from '@/lib/model/content'
import { drive } from '@/lib/review/drive'
import { proposeMerge } from '@/lib/review/propose'
import { seeded } from '@/lib/review/random'
import { aligned, rehearse } from '@/lib/review/rehearsal'
import { snapshotIn } from './testing'
import { trackedOf } from './tracked'

const DOCUMENT = aligned('A1. | B1. | C1.', 'a1. | b1. | c1.', 'A1.=a1. B1.=b1. C1.=c1.')

describe('the tracked target', () => {
  it('is what came in while nothing was changed', () =>
    expect(tracked(rehearse(DOCUMENT))).toBe('0:a1. ¶ 1:b1. ¶ 2:c1.'))

  it('marks what was struck out and written in, hunk by hunk', () => {
    const review = rehearse(DOCUMENT)
    review.revise(1, { target: 'b1 at last.' })
    expect(tracked(review)).toBe('0:a1. ¶ 1:b1{+ at last+}. ¶ 2:c1.')
  })

  it('takes a paragraph out with its own end', () => {
    const review = rehearse(DOCUMENT)
    review.revise(1, { target: '' })
    expect(tracked(review)).toBe('0:a1. ¶ 1:[-b1.-] [-¶-] 2:c1.')
  })

  it('takes the first and the last paragraph out', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: '' })
    review.revise(2, { target: '' })
    expect(tracked(review)).toBe('0:[-a1.-] [-¶-] 1:b1. [-¶-] 2:[-c1.-]')
  })

  it('has a new paragraph with its own end', () => {
    const omitted = aligned('A1. | B1. | C1.', 'a1. | c1.', 'A1.=a1. B1.= C1.=c1.')
    const review = rehearse(omitted)
    review.revise(1, { target: 'NEW' })
    expect(tracked(review, omitted)).toBe('0:a1. ¶ +:{+NEW+} {+¶+} 1:c1.')
  })

  it('has a new paragraph before all others', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: '' })
    review.revise(1, { target: '' })
    review.revise(2, { target: 'c2.' })
    expect(tracked(review)).toBe('0:[-a1.-] [-¶-] 1:[-b1.-] [-¶-] 2:[-c1-]{+c2+}.')
  })

  it('joins paragraphs where a mark was taken out', () => {
    const review = rehearse(DOCUMENT)
    const states = [0, 1].map((rank) => review.row(rank))
    review.act(proposeMerge(states, { action: 'm', born: ['n1'] }))
    review.revise(0, { target: 'a1. b1.' })
    expect(tracked(review)).toMatch(/^0:a1\..*\[-¶-\].*b1\. ¶ 2:c1\.$/)
    law12(review.view(), DOCUMENT)
  })

  it('names nobody but those who did something', () => {
    const review = rehearse(DOCUMENT)
    review.revise(1, { target: '' })
    const authors = trackedOf(snapshotIn(review.view(), DOCUMENT)).flatMap(({ pieces, endBy }) => [
      ...pieces.map(({ by }) => by?.author),
      endBy?.author,
    ])
    expect(authors.filter(Boolean)).toEqual(['Anna', 'Anna'])
  })

  it('names whoever took the first paragraph out, though the mark behind it stays', () => {
    const review = rehearse(DOCUMENT)
    review.revise(0, { target: '' })
    const [first] = trackedOf(snapshotIn(review.view(), DOCUMENT))
    expect(first).toMatchObject({ end: 'delete', endBy: { author: 'Anna' } })
  })
})

describe('any review', () => {
  it('gives the import when all is rejected, the export when all is accepted (law 12)', () => {
    for (let seed = 0; seed < 60; seed += 1)
      drive(seeded(seed), ({ after, document, past }) => {
        if (past.length % 4 === 3) law12(after, document)
      })
  })
})

type View = ReturnType<ReturnType<typeof rehearse>['view']>

function law12(view: View, document: typeof DOCUMENT): void {
  for (const unapproved of ['current', 'machine'] as const) {
    const snapshot = snapshotIn(view, document, unapproved)
    const paragraphs = trackedOf(snapshot)
    const imported = unitsOf(document.target).slice(1)
    expect(resolved(paragraphs, 'delete')).toEqual(texts(imported.map(({ content }) => content)))
    const assembled = assemble(snapshot.parts, snapshot.tail, unapproved)
    if (!assembled.ok) throw new Error(assembled.failure.code)
    const { units, inserted } = assembled.value
    const of = (unit: string | null) =>
      inserted.filter(({ after }) => after === unit).map(({ content }) => content)
    const exported = [...of(null), ...[...units].flatMap(([id, text]) => [text, ...of(id)])]
    expect(resolved(paragraphs, 'insert')).toEqual(texts(exported))
  }
}

/** The paragraphs that are left when all is rejected (`delete` stays) or accepted (`insert` stays). */
function resolved(paragraphs: readonly TrackedParagraph[], stays: Deed): Content[] {
  const is = (deed: Deed) => deed === 'keep' || deed === stays
  const found: Content[] = [EMPTY]
  paragraphs.forEach(({ pieces, end }, n) => {
    const here = pieces.filter(({ deed }) => is(deed)).map(({ content }) => content)
    found.push(concatAll([found.pop() ?? EMPTY, ...here]))
    if (n < paragraphs.length - 1 && is(end)) found.push(EMPTY)
  })
  return texts(found)
}

/** A file of no paragraphs and one of an empty one are the same to a word processor. */
function texts(contents: readonly Content[]): Content[] {
  return contents.length === 0 ? [EMPTY] : contents.map(({ text, codes }) => ({ text, codes }))
}

/** Paragraphs as `unit:text`, with ends, and what was done in the signs of the diff's tests. */
function tracked({ view }: { view: () => View }, document = DOCUMENT): string {
  const signs = { keep: ['', ''], insert: ['{+', '+}'], delete: ['[-', '-]'] } as const
  const wrapped = (deed: Deed, text: string) => signs[deed][0] + text + signs[deed][1]
  const paragraphs = trackedOf(snapshotIn(view(), document))
  return paragraphs
    .map(({ unit, pieces, end }, n) => {
      const text = pieces.map(({ deed, content }) => wrapped(deed, content.text)).join('')
      const shown = `${unit ?? '+'}:${text.replaceAll(CODE, '·')}`
      return n === paragraphs.length - 1 ? shown : `${shown} ${wrapped(end, '¶')}`
    })
    .join(' ')
}
