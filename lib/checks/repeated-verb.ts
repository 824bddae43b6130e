import type { SegmentCheck } from './check'
import table from './lists/reporting-verbs.json'
import type { View, Word } from './view'
import { wordTable } from './word-table'

/** Two reports in a row have verbs of their own, where the source has: `stressed … stressed`. */
export const repeatedVerb: SegmentCheck<'repeated'> = {
  id: 'repeated-verb',
  tier: 4,
  languages: Object.keys(table),
  kinds: { repeated: { mqm: 'style/awkward', severity: 'hint' } },
  examples: [
    {
      ...{ sourceLang: 'de', targetLang: 'en' },
      source: ['Er betonte, die Brücke halte.', 'Er erinnerte daran, dass sie alt sei.'],
      wrong: ['He stressed that the bridge holds.', 'He stressed that it is old.'],
      right: ['He stressed that the bridge holds.', 'He recalled that it is old.'],
    },
  ],
  run(view) {
    const { previous } = view
    if (!previous || view.source === '' || previous.source === '') return []
    const before = verbsIn(previous, 'target')
    const again = verbsIn(view, 'target').filter(
      (word) => !isPlain(word, view) && before.some(({ key }) => key === word.key),
    )
    if (again.length === 0 || isRepeated(previous, view)) return []
    return again.slice(0, 1).map(({ start, end, text }) => ({
      kind: 'repeated',
      target: { start, end },
      args: { found: text },
    }))
  },
}

const verbsOf = wordTable(table)

function verbsIn(view: View, side: 'source' | 'target'): readonly Word[] {
  const verbs = verbsOf(side === 'source' ? view.sourceBase : view.targetBase)
  const words = side === 'source' ? view.sourceWords() : view.targetWords()
  return words.filter(({ key }) => verbs.has(key))
}

/** The first verbs of each list are the plainest, which nobody minds hearing again: said, says. */
function isPlain({ key }: Word, { targetBase }: View): boolean {
  return Array.from(verbsOf(targetBase)).slice(0, PLAIN).includes(key)
}

const PLAIN = 3

/** Whether the source repeats its own verb; what it has that no list knows tells nothing. */
function isRepeated(previous: View, view: View): boolean {
  const [one, other] = [verbsIn(previous, 'source'), verbsIn(view, 'source')]
  if (one.length === 0 || other.length === 0) return true
  return one.some(({ key }) => other.some((word) => word.key === key))
}
