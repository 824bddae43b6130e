import { DOUBTFUL_BELOW } from '@/lib/model/bitext'
import type { DocumentCheck, FoundInDocument } from './check'
import { plainText } from './plain-text'
import type { View } from './view'

/** The same source is rendered alike throughout the document; short segments depend on their place. */
export const renderedDifferently: DocumentCheck<'differently'> = {
  id: 'rendered-differently',
  tier: 1,
  kinds: { differently: { mqm: 'terminology/inconsistent', severity: 'warning' } },
  examples: [
    {
      ...{ sourceLang: 'de', targetLang: 'en' },
      source: [
        'Die Fähre fährt jede Stunde.',
        'Die Karte gilt heute.',
        'Die Fähre fährt jede Stunde.',
      ],
      wrong: [
        'The ferry runs every hour.',
        'The ticket is valid today.',
        'The boat leaves each hour.',
      ],
      right: [
        'The ferry runs every hour.',
        'The ticket is valid today.',
        'The ferry runs every hour.',
      ],
    },
  ],
  runDocument({ views }) {
    const bySource = new Map<string, View[]>()
    for (const view of views) {
      if (view.confidence < DOUBTFUL_BELOW || view.source === '' || view.target === '') continue
      const key = plainText(view.source)
      const same = bySource.get(key)
      if (same) same.push(view)
      else bySource.set(key, [view])
    }
    return [...bySource.values()].filter((same) => same.length > 1).flatMap(differing)
  },
}

/** Those whose target is not the one that most have; the first of equals is kept. */
function differing(same: readonly View[]): FoundInDocument<'differently'>[] {
  if ((same[0]?.sourceWords().length ?? 0) < FEWEST_WORDS) return []
  const counts = new Map<string, number>()
  for (const { target } of same)
    counts.set(plainText(target), (counts.get(plainText(target)) ?? 0) + 1)
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])
  const model = same.find(({ target }) => plainText(target) === usual?.[0])
  if (counts.size === 1 || !model) return []
  return same
    .filter(({ target }) => plainText(target) !== usual?.[0])
    .map(({ index, source, target }) => ({
      ...{ segment: index, kind: 'differently' },
      target: { start: 0, end: Math.min(target.length, LONGEST_SPAN) },
      source: { start: 0, end: Math.min(source.length, LONGEST_SPAN) },
      args: { segment: model.index + 1 },
      fixes: [{ start: 0, end: target.length, text: model.target, safe: false }],
    }))
}

// Headings and labels of a word or two may be rendered by their place.
const FEWEST_WORDS = 4

const LONGEST_SPAN = 40
