import type { Range } from '@/lib/model/range'
import type { Found, SegmentCheck } from './check'
import { type Phrase, phraseOf, placesOf } from './inflected-phrase'
import type { Term } from './term-list'
import { type View, wordsOf } from './view'

type Kind = 'missing' | 'forbidden' | 'case'

/** The project's terms are rendered as its list demands, in any of their forms. */
export const terms: SegmentCheck<Kind> = {
  id: 'terms',
  tier: 1,
  kinds: {
    missing: { mqm: 'terminology/inappropriate', severity: 'error' },
    forbidden: { mqm: 'terminology/inappropriate', severity: 'error' },
    case: { mqm: 'terminology/inappropriate', severity: 'warning' },
  },
  examples: [
    {
      ...{ sourceLang: 'de', targetLang: 'en', terms: 'Fähre\tferry\tboat' },
      source: 'Die Fähren stehen still.',
      wrong: 'The boats stand still.',
      right: 'The ferries stand still.',
    },
  ],
  run(view, { terms: list }) {
    if (list.length === 0 || view.source === '' || view.target === '') return []
    return phrasesOf(list, view).flatMap((phrases) => foundFor(phrases, view))
  },
}

/** A term, made ready for searching. */
interface Phrases {
  readonly term: Term
  readonly source: Phrase
  readonly target: Phrase
  readonly forbidden: readonly Phrase[]
}

function foundFor({ term, source, target, forbidden }: Phrases, view: View): Found<Kind>[] {
  const [inSource] = placesOf(source, view.source, view.sourceWords())
  if (!inSource) return []
  const required = placesOf(target, view.target, view.targetWords())
  const args = { term: term.source, expected: term.target }
  const wrong = forbidden
    .flatMap((phrase) => placesOf(phrase, view.target, view.targetWords()))
    .filter((place) => !required.some((other) => isWithin(place, other)))
  if (wrong.length > 0)
    return wrong.map((place) => ({
      ...{ kind: 'forbidden', target: place, source: inSource },
      args: { ...args, found: view.target.slice(place.start, place.end) },
      fixes: term.target === '' ? [] : [{ ...place, text: term.target, safe: false }],
    }))
  if (term.target === '') return []
  if (required.length === 0) return [{ kind: 'missing', target: null, source: inSource, args }]
  return term.matchCase ? misspelt(term, required, view, inSource) : []
}

function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Places where the term stands with other capitals; its words may have other endings. */
function misspelt(term: Term, places: readonly Range[], view: View, source: Range): Found<Kind>[] {
  return places
    .filter(({ start, end }) => !hasCapitalsOf(term.target, view.target.slice(start, end)))
    .map((place) => ({
      ...{ kind: 'case', target: place, source },
      args: { term: term.source, expected: term.target },
      fixes: [{ ...place, text: term.target, safe: false }],
    }))
}

function hasCapitalsOf(model: string, text: string): boolean {
  const words = (one: string) => one.match(/[\p{L}\p{M}]+/gu) ?? []
  const [asked, found] = [words(model), words(text)]
  return asked.every((word, n) => isCapital(word) === isCapital(found[n] ?? word))
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

function phrasesOf(list: readonly Term[], view: View): readonly Phrases[] {
  const known = cache.get(list)
  if (known) return known
  const ofSource = (text: string) => phraseOf(text, wordsOf(text, view.sourceLang), view.sourceBase)
  const ofTarget = (text: string) => phraseOf(text, wordsOf(text, view.targetLang), view.targetBase)
  const made = list.map((term) => ({
    term,
    source: ofSource(term.source),
    target: ofTarget(term.target),
    forbidden: term.forbidden.map(ofTarget),
  }))
  cache.set(list, made)
  return made
}

// A list belongs to one pair of languages, and is asked of every segment.
const cache = new WeakMap<readonly Term[], readonly Phrases[]>()
