import { DOUBTFUL_BELOW } from '@/lib/model/bitext'
import type { DocumentCheck, FoundInDocument } from './check'
import { editDistance } from './edit-distance'
import { plainText } from './plain-text'
import type { View } from './view'

/** Different sources are rendered differently: one target for two may be a slip of copying. */
export const renderedAlike: DocumentCheck<'alike'> = {
  id: 'rendered-alike',
  tier: 1,
  kinds: { alike: { mqm: 'accuracy/mistranslation', severity: 'warning' } },
  examples: [
    {
      ...{ sourceLang: 'de', targetLang: 'en' },
      source: ['Die Fähre fährt jede Stunde.', 'Der Hund schläft vor dem Haus.'],
      wrong: ['The ferry runs every hour.', 'The ferry runs every hour.'],
      right: ['The ferry runs every hour.', 'The dog sleeps in front of the house.'],
    },
  ],
  runDocument({ views }) {
    const byTarget = new Map<string, View>()
    const found: FoundInDocument<'alike'>[] = []
    for (const view of views) {
      if (view.confidence < DOUBTFUL_BELOW || view.source === '' || view.target === '') continue
      if (view.targetWords().length < FEWEST_WORDS) continue
      const key = plainText(view.target)
      const first = byTarget.get(key)
      if (!first) byTarget.set(key, view)
      else if (isUnlike(first, view)) found.push(foundAt(view, first))
    }
    return found
  },
}

function foundAt({ index, source, target }: View, first: View): FoundInDocument<'alike'> {
  return {
    ...{ segment: index, kind: 'alike' },
    target: { start: 0, end: Math.min(target.length, LONGEST_SPAN) },
    source: { start: 0, end: Math.min(source.length, LONGEST_SPAN) },
    args: { segment: first.index + 1 },
  }
}

/** Whether two sources differ in more than a word, its form or a mark: sentences do say one thing twice. */
function isUnlike(a: View, b: View): boolean {
  if (editDistance(plainText(a.source), plainText(b.source), 2) <= 2) return false
  const [one, other] = [keysOf(a), keysOf(b)]
  const shared = [...one].filter((key) => other.has(key)).length
  return shared < MOST_SHARED * Math.min(one.size, other.size)
}

function keysOf(view: View): ReadonlySet<string> {
  return new Set(view.sourceWords().map(({ key }) => key))
}

const MOST_SHARED = 0.5
const FEWEST_WORDS = 4
const LONGEST_SPAN = 40
