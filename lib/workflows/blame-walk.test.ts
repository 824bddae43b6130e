import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Blamed } from '@/lib/diff/blame'
import { rewritten, wordsByAuthor, writtenBy } from '@/lib/diff/blame'
import { plain } from '@/lib/model/content'
import type { Action } from '@/lib/model/review'
import { type Done, drive } from '@/lib/review/drive'
import { fromList } from '@/lib/review/random'
import type { ReviewView } from '@/lib/review/view'
import { blameOf, type Past } from './blame-walk'

describe('who wrote what', () => {
  const machine = { segment: 's1', revision: 0, author: null }
  const mia = { segment: 's1', revision: 1, author: 'mia' }
  const otto = { segment: 's1', revision: 2, author: 'otto' }

  it('gives a word to whoever wrote it last, and the rest to the machine', () => {
    const first = writtenBy(plain('The red boat left.'), machine)
    const second = rewritten(first, plain('The blue boat left.'), mia, 'en')
    const third = rewritten(second, plain('The blue ship left.'), otto, 'en')
    expect(shown(third)).toEqual(['machine|The ', 'mia|blue', 'machine| ', 'otto|ship', 'machine| left.']) // prettier-ignore
    expect(wordsByAuthor(third, 'en')).toEqual(new Map([[null, 2], ['mia', 1], ['otto', 1]])) // prettier-ignore
  })

  it('tiles every text of any review, with words that stand in the state it names', () =>
    fc.assert(
      fc.property(numbers, (list) => {
        const steps: Reviewed[] = []
        drive(fromList(list), ({ imported, after, past, action, result, before }) => {
          const done = result.ok ? [{ action, change: result.value, by: before.person.id }] : []
          steps.push({ imported, after, done: [...past, ...done] })
        })
        const last = steps.at(-1)
        if (last) tiles(last)
      }),
      { numRuns: 100 },
    ))
})

const numbers = fc.array(fc.nat({ max: 0xffff }), { minLength: 60, maxLength: 800, size: 'max' })

interface Reviewed {
  readonly imported: ReviewView
  readonly after: ReviewView
  readonly done: readonly Done[]
}

function tiles({ imported, after, done }: Reviewed): void {
  const past = pastOf(imported, after, done)
  for (const { segment, head } of after.segments.values()) {
    const blamed = blameOf(past, segment.id)
    expect(blamed?.text).toEqual(head.target)
    let at = 0
    for (const { start, end, by } of blamed?.spans ?? []) {
      expect(start).toBe(at)
      at = end
      const words = head.target.text.slice(start, end).trim()
      const named = past.states.find(
        (one) => one.segment === by.segment && one.number === by.revision,
      )
      expect(named?.author).toBe(by.author)
      // Glue between two texts that were joined goes with a neighbour and stands in neither.
      expect(standsIn(words.replace(/[\s\uFFFC]/g, ''), named?.target.text ?? '')).toBe(true)
    }
    expect(at).toBe(head.target.text.length)
  }
}

/** Do the characters stand there, in this order? What stood between them may be gone. */
function standsIn(few: string, many: string): boolean {
  let at = 0
  return Array.from(few).every((one) => (at = many.indexOf(one, at) + 1) > 0)
}

function pastOf(imported: ReviewView, after: ReviewView, done: readonly Done[]): Past {
  const birth = [...imported.segments.values()].map(({ head }) => ({ ...head, author: null, label: null })) // prettier-ignore
  const made = done.flatMap(({ action, change, by }) =>
    change.revisions.map((one) => ({ ...one, author: by, label: action.label })),
  )
  const isRealign = (action: Action) => action.kind === 'realign'
  return {
    states: [...birth, ...made],
    leads: new Map([...after.segments.values()].map(({ segment }) => [segment.id, segment.lead])),
    runs: done.flatMap(({ action }) => (isRealign(action) && 'runs' in action ? action.runs : [])),
    lang: 'en',
  }
}

function shown({ text, spans }: Blamed): string[] {
  return spans.map(
    ({ start, end, by }) => `${by.author ?? 'machine'}|${text.text.slice(start, end)}`,
  )
}
