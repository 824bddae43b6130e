import { describe, expect, it } from 'vitest'
import { align, alignTexts } from './align'
import { countsFromText, countsText } from './counts-text'
import { addedUp } from './lexicon-counts'
import type { LexiconCounts } from './lexicon-counts'
import { taughtBy } from './teach'
import { ciphered, gibberish, lines, show } from './testing'

const LANGUAGES = { sourceLang: 'en', targetLang: 'de' }
const SENTENCES = gibberish(120)

/** A text of eight sentences of which the target lacks the fourth. */
const SHORT = SENTENCES.slice(100, 108)
const LACKING = SHORT.map(ciphered).filter((_, n) => n !== 3)
const RIGHT = '0:0 1:1 2:2 3: 4:3 5:4 6:5 7:6'

describe('what was taught', () => {
  it('finds in a short text what nothing in it can tell', () => {
    const [without, having] = [found(null), found(taught(1))]
    expect(show(having)).toBe(RIGHT)
    expect(confidence(having)).toBeGreaterThan(0.8)
    expect(confidence(without)).toBeLessThan(0.5)
  })

  it('counts twice where it is beyond doubt', () => {
    const [once, twice] = [taught(1), taught(2)]
    expect(twice.seen).toEqual(addedUp([once, once]).seen)
    expect(sum(twice)).toBeGreaterThan(1.7 * sum(once))
  })

  it('is taught in batches where there is much of it', () => {
    const many = gibberish(6_000).map((source) => ({ source, target: ciphered(source), weight: 1 }))
    const { pairs, seen } = taughtBy(many, LANGUAGES)
    const right = pairs.filter(([source, target]) => ciphered(source) === target)
    expect(right.length).toBeGreaterThan(seen[0].size * 0.9)
    const sightings = many.flatMap(({ source }) => [...new Set(stems(source))]).length
    expect([...seen[0].values()].reduce((all, count) => all + count, 0)).toBe(sightings)
  })

  it('is what an aligned text teaches, too', () => {
    const [source, target] = [
      lines(SENTENCES.slice(0, 100)),
      lines(SENTENCES.slice(0, 100).map(ciphered)),
    ]
    const { learnt } = alignTexts([{ source, target }], { ...LANGUAGES, structure: false })
    expect(show(found(learnt))).toBe(RIGHT)
  })

  it('does not hold what was known before: lessons add up', () => {
    const memory = taught(1)
    const [source, target] = [lines(SHORT), lines(SHORT.map(ciphered))]
    const { learnt } = alignTexts([{ source, target }], { ...LANGUAGES, structure: false, memory })
    const words = new Set(
      SHORT.join(' ')
        .match(/[a-z]+/g)
        ?.map((word) => word.slice(0, 5)),
    )
    expect([...learnt.seen[0].keys()].every((word) => words.has(word))).toBe(true)
    expect(sum(learnt)).toBeLessThan(sum(memory) / 4)
  })

  it('is the same after it was kept, to hundredths', () => {
    const counts = taught(1)
    const kept = countsFromText(countsText(counts))
    expect(kept?.seen).toEqual(counts.seen)
    expect(kept?.pairs.length).toBe(counts.pairs.length)
    expect(show(found(kept))).toBe(RIGHT)
  })

  it.each(['', '{', '[]', '{"version":0}', '{"version":1,"pairs":[["a"]]}'])(
    'is nothing when what was kept is %j',
    (text) => {
      expect(countsFromText(text)).toBeNull()
    },
  )
})

/** Words cut as the aligner cuts them. */
function stems(text: string): string[] {
  return (text.match(/[a-z]+/g) ?? []).map((word) => word.slice(0, 5))
}

function taught(weight: number): LexiconCounts {
  const examples = SENTENCES.slice(0, 100).map((source) => ({
    ...{ source, target: ciphered(source), weight },
  }))
  return taughtBy(examples, LANGUAGES)
}

function found(memory: LexiconCounts | null) {
  return align(lines(SHORT), lines(LACKING), { ...LANGUAGES, structure: false, memory })
}

/** The smallest of all. */
function confidence(beads: ReturnType<typeof found>): number {
  return Math.min(...beads.map((bead) => bead.confidence))
}

function sum({ pairs }: LexiconCounts): number {
  return pairs.reduce((total, [, , forward, backward]) => total + forward + backward, 0)
}
