import { isBoilerplate } from './boilerplate-phrases'
import type { DocumentCheck, FoundInDocument } from './check'
import { lostSentence } from './lost-sentence'
import { lengthRatio } from './length-ratio'
import { accountsOf } from './unsourced'
import type { View } from './view'

/** Each sentence of the source has a translation. */
export const omission: DocumentCheck<Kind> = {
  id: 'omission',
  tier: 1,
  kinds: {
    sentence: { mqm: 'accuracy/omission', severity: 'error' },
    part: { mqm: 'accuracy/omission', severity: 'warning' },
  },
  examples: [
    {
      sourceLang: 'de',
      targetLang: 'en',
      source: ['Der Hafen bleibt offen.', 'Die Stadt zahlt 40 Prozent der Kosten.'],
      wrong: ['The harbour stays open.', ''],
      right: ['The harbour stays open.', 'The city pays 40 percent of the cost.'],
    },
    {
      sourceLang: 'en',
      targetLang: 'es',
      source: 'The town opened a new library in March. It has 12,000 books and 40 seats.',
      wrong: 'La ciudad abrió una nueva biblioteca en marzo.',
      right: 'La ciudad abrió una nueva biblioteca en marzo, con 12.000 libros y 40 plazas.',
    },
  ],
  runDocument(document, { associations }) {
    const { views } = document
    if (views.every(({ target }) => target === '')) return []
    const { alien, explained, lost } = accountsOf(document)
    const ratio = lengthRatio(document)
    return views.flatMap((view): FoundInDocument<Kind>[] => {
      if (!isSaid(view)) return []
      if (view.target === '' || lost.has(view.index)) return [whole(view, explained)]
      if (alien.has(view.index)) return []
      const part = lostSentence(view, ratio, associations)
      return part ? [{ segment: view.index, kind: 'part', source: part, confidence: 0.7 }] : []
    })
  },
}

type Kind = 'sentence' | 'part'

/** Has words that a translation must have: more than a rule, a number or a button of the page. */
function isSaid(view: View): boolean {
  const { source, sourceBase, previous, sourceStartsUnit } = view
  // Segmentation broke it off: `60 proc. | tej kwoty.`
  if (/^\p{Ll}/u.test(source) && !sourceStartsUnit && previous && previous.target !== '')
    return false
  return /\p{L}{2}|\p{Lo}/u.test(source) && !isBoilerplate(source, sourceBase)
}

function whole(view: View, explained: ReadonlySet<number>): FoundInDocument<Kind> {
  const isDoubtful = view.target === '' && hasRival(view, explained)
  return {
    ...{ segment: view.index, kind: 'sentence', source: { start: 0, end: view.source.length } },
    ...(isDoubtful || view.sourceWords().length < FEWEST_WORDS
      ? { severity: 'warning' as const }
      : {}),
    confidence: isDoubtful ? 0.5 : 0.9,
  }
}

const FEWEST_WORDS = 3

/** Beside it stands a target without a source, about as long: perhaps they belong together. */
function hasRival({ source, previous, next }: View, explained: ReadonlySet<number>): boolean {
  return [previous, next].some((view) => {
    if (!view || view.source !== '' || view.target === '' || explained.has(view.index)) return false
    const log = Math.abs(Math.log(view.target.length / source.length))
    return log < 1
  })
}
