import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODE, type Content, plain } from '@/lib/model/content'
import { addedEffort, effortOf, hterOf, NO_EFFORT, shareAlive, shareUntouched } from './effort'

const MACHINE = 'The old ferry leaves the pier at seven.'

describe('effort of a post-edit', () => {
  it('is none where nothing was touched', () => {
    const effort = effortOf(plain(MACHINE), plain(MACHINE), 'en')
    expect(effort).toEqual({
      ...{ segments: 1, untouched: 1, words: { ...NOTHING, kept: 8 } },
      ...{ characters: { edited: 0, machine: 39 }, edits: { edits: 0, refLength: 9 } },
    })
    expect([hterOf(effort), shareAlive(effort), shareUntouched(effort)]).toEqual([0, 1, 1])
  })

  it('counts words put in, taken out and replaced', () => {
    words('The ferry leaves the pier at seven.', { kept: 7, deleted: 1 })
    words('The old ferry leaves the north pier at seven.', { kept: 8, inserted: 1 })
    words('The old ferry leaves the pier at eight.', { kept: 7, replaced: 1 })
    words('The old ferry leaves us at seven.', { kept: 6, replaced: 1, deleted: 1 })
  })

  it('counts what was moved as moved, and as alive', () => {
    const moved = effortOf(plain('We sail in June, if all goes well.'), plain(TURNED), 'en')
    expect(moved.words).toEqual({ ...NOTHING, kept: 4, moved: 4 })
    expect(shareAlive(moved)).toBe(1)
  })

  it('counts no punctuation as words, but as edits and characters', () => {
    const effort = words('The old ferry leaves the pier at seven!', { kept: 8 })
    expect(effort.characters.edited).toBe(1)
    expect(effort.edits).toEqual({ edits: 1, refLength: 9 })
    expect(effort.untouched).toBe(0)
  })

  it('takes HTER by characters where the language writes no spaces', () => {
    const effort = effortOf(plain('渡轮七点离开码头。'), plain('渡轮八点离开码头。'), 'zh')
    expect(effort.edits).toEqual({ edits: 1, refLength: 9 })
  })

  it('leaves inline codes out of the figures, though a text without them is touched', () => {
    const code = { kind: 'inline', id: '1', data: '<b>', display: 'b' } as const
    const machine: Content = { text: `The ${CODE}old ferry.`, codes: [code] }
    const effort = effortOf(machine, plain('The old ferry.'), 'en')
    expect(effort.characters.edited).toBe(0)
    expect([hterOf(effort), effort.untouched]).toEqual([0, 0])
  })

  it('takes a line end for a space between words', () => {
    const machine: Content = { text: `one${CODE}two`, codes: [{ kind: 'lineEnd', text: '\n' }] }
    expect(effortOf(machine, plain('one two'), 'en').edits).toEqual({ edits: 0, refLength: 2 })
  })

  it('is that of writing where the machine wrote nothing, and of deleting where all went', () => {
    const written = effortOf(plain(''), plain('A ferry.'), 'en')
    expect([written.words, shareAlive(written), hterOf(written)]).toEqual([
      ...[{ ...NOTHING, inserted: 2 }, null, 100],
    ])
    const deleted = effortOf(plain('A ferry.'), plain(''), 'en')
    expect([deleted.words, shareAlive(deleted), hterOf(deleted)]).toEqual([
      ...[{ ...NOTHING, deleted: 2 }, 0, 100],
    ])
  })

  it('of a document is measured by all its words, not by the mean of its segments', () => {
    const efforts = [
      effortOf(plain(MACHINE), plain(MACHINE), 'en'),
      effortOf(plain('Yes'), plain('No'), 'en'),
    ]
    const whole = efforts.reduce(addedEffort, NO_EFFORT)
    expect(hterOf(whole)).toBe(10)
    expect(shareAlive(whole)).toBe(8 / 9)
    expect(shareUntouched(whole)).toBe(1 / 2)
    expect(shareUntouched(NO_EFFORT)).toBeNull()
  })

  it('has counts of words that add up to those of either text', () => {
    const text = fc
      .array(fc.constantFrom('sea', 'boat', 'fog', 'the', 'is'), { maxLength: 30 })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { kept, moved, replaced, deleted, inserted } = effortOf(
          plain(a),
          plain(b),
          'en',
        ).words
        expect(kept + moved + replaced + deleted).toBe(a.split(' ').filter(Boolean).length)
        expect(kept + moved + replaced + inserted).toBe(b.split(' ').filter(Boolean).length)
      }),
    )
  })
})

const NOTHING = { kept: 0, moved: 0, replaced: 0, deleted: 0, inserted: 0 }
const TURNED = 'if all goes well. We sail in June, '

/** The counts of words from the machine's sentence to this one; those not named are none. */
function words(final: string, expected: Partial<typeof NOTHING>) {
  const effort = effortOf(plain(MACHINE), plain(final), 'en')
  expect(effort.words).toEqual({ ...NOTHING, ...expected })
  return effort
}
