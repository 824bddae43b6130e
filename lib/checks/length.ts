import { isBoilerplate } from './boilerplate-phrases'
import type { DocumentCheck } from './check'
import { type LengthRatio, lengthRatio, logRatio } from './length-ratio'
import type { View } from './view'

/** The target is about as long as this document's other targets are beside their sources. */
export const length: DocumentCheck<'short' | 'long'> = {
  id: 'length',
  tier: 1,
  kinds: {
    short: { mqm: 'accuracy/omission', severity: 'hint' },
    long: { mqm: 'accuracy/addition', severity: 'hint' },
  },
  examples: [
    {
      sourceLang: 'de',
      targetLang: 'en',
      source: [
        'Der Hafen bleibt im Winter offen.',
        'Die Stadt zahlt die Hälfte der Kosten.',
        'Im Frühjahr kommen die ersten Fähren.',
        'Der Betreiber sucht noch Personal.',
        'Die Fischer sind mit dem Plan zufrieden, den der Stadtrat am Dienstag vorgestellt hat.',
      ],
      wrong: [
        'The harbour stays open in winter.',
        'The town pays half of the cost.',
        'The first ferries come in spring.',
        'The operator still needs staff.',
        'The fishermen agree.',
      ],
      right: [
        'The harbour stays open in winter.',
        'The town pays half of the cost.',
        'The first ferries come in spring.',
        'The operator still needs staff.',
        'The fishermen agree with the plan that the town council presented on Tuesday.',
      ],
    },
  ],
  runDocument(document) {
    const ratio = lengthRatio(document)
    if (!ratio) return []
    return document.views.flatMap((view) => {
      const away = isComparable(view) ? logRatio(view) - ratio.median : 0
      const limit = limitOf(view, ratio)
      if (Math.abs(away) < limit) return []
      return [
        {
          ...{ segment: view.index, kind: away < 0 ? ('short' as const) : ('long' as const) },
          target: { start: 0, end: view.target.length },
          source: { start: 0, end: view.source.length },
          args: { percent: Math.round(100 * Math.exp(away)) },
          severity: Math.abs(away) > EXTREME && view.source.length > LONG ? 'warning' : 'hint',
          confidence: 0.6,
        },
      ]
    })
  },
}

/** Log of a ratio that no style explains: a third or three times of what is expected. */
const EXTREME = 1.1
/** Units of a source that is long enough to be judged severely. */
const LONG = 60

/** Short texts vary more: the limit falls with their length. */
function limitOf({ source }: View, { spread }: LengthRatio): number {
  return Math.max(0.5, spread * (3 + 60 / source.length))
}

function isComparable({ source, target, sourceBase }: View): boolean {
  return source.length >= 12 && target !== '' && !isBoilerplate(source, sourceBase)
}
