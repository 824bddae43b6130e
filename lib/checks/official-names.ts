import type { Range } from '@/lib/model/range'
import type { Found, SegmentCheck } from './check'
import { editDistance } from './edit-distance'
import { type Phrase, placesOf, withoutElision } from './inflected-phrase'
import { type Organisation, organisationsIn } from './organisations'
import type { View, Word } from './view'

type Kind = 'literal' | 'near' | 'abbreviation'

/** International institutions have their official names; a literal rendering of one is another's. */
export const officialNames: SegmentCheck<Kind> = {
  id: 'official-names',
  tier: 1,
  kinds: {
    literal: { mqm: 'terminology/inappropriate', severity: 'error' },
    abbreviation: { mqm: 'terminology/inappropriate', severity: 'error' },
    near: { mqm: 'terminology/inappropriate', severity: 'error' },
  },
  examples: [
    {
      ...{ sourceLang: 'ru', targetLang: 'en' },
      source: 'Об этом заявила Всемирная организация здравоохранения.',
      wrong: 'This was stated by the World Organization of Healthcare.',
      right: 'This was stated by the World Health Organization.',
    },
    {
      ...{ sourceLang: 'en', targetLang: 'de' },
      source: 'The World Health Organization warns of heat.',
      wrong: 'Die Weltorganisation für Gesundheit warnt vor Hitze.',
      right: 'Die Weltgesundheitsorganisation warnt vor Hitze.',
    },
    {
      ...{ sourceLang: 'fr', targetLang: 'en', source: 'L’ONU proteste.' },
      wrong: 'The ONU protests.',
      right: 'The UN protests.',
    },
    {
      ...{ sourceLang: 'ar', targetLang: 'en', source: 'دعت جامعة الدول العربية إلى اجتماع.' },
      wrong: 'The University of Arab States called a meeting.',
      right: 'The League of Arab States called a meeting.',
    },
  ],
  run(view) {
    const { source, target } = view
    if (source === '' || target === '') return []
    return organisationsIn(view).flatMap((one) => foundFor(one, view))
  },
}

function foundFor(organisation: Organisation, view: View): Found<Kind>[] {
  const inSource = firstOf(organisation.source, view.source, view.sourceWords())
  if (!inSource || isPartOfLonger(inSource, organisation, view)) return []
  const { targetWords } = view
  if (firstOf(organisation.target, view.target, targetWords())) return []
  const found = (kind: Kind, place: Range | null, expected = organisation.target[0]) =>
    place && expected ? [foundAt(kind, place, inSource, expected.text, view)] : null
  const left = organisation.source.filter(({ text }) => isAbbreviation(text))
  const own = organisation.target.find(({ text }) => isAbbreviation(text))
  return (
    found('literal', firstOf(organisation.wrong, view.target, targetWords())) ??
    found('abbreviation', firstOf(left, view.target, targetWords()), own) ??
    found('near', nearMiss(organisation, view)) ??
    []
  )
}

function foundAt(
  kind: Kind,
  place: Range,
  source: Range,
  expected: string,
  view: View,
): Found<Kind> {
  return {
    ...{ kind, target: place, source },
    args: { found: view.target.slice(place.start, place.end), expected },
    fixes: [{ ...place, text: expected, safe: false }],
  }
}

function firstOf(phrases: readonly Phrase[], text: string, words: readonly Word[]): Range | null {
  for (const phrase of phrases) {
    const [place] = isAbbreviation(phrase.text)
      ? words.filter((word) => withoutElision(word.text) === phrase.text)
      : placesOf(phrase, text, words)
    if (place) return { start: place.start, end: place.end }
  }
  return null
}

/** Capitals, and few: `UN` is no `un`. */
function isAbbreviation(name: string): boolean {
  return /^\p{Lu}[\p{L}.]{0,7}$/u.test(name) && /^..*\p{Lu}/u.test(name)
}

/** Whether another institution's name has this one in it: the Security Council of the United Nations. */
function isPartOfLonger(place: Range, self: Organisation, view: View): boolean {
  return organisationsIn(view).some((other) => {
    if (other === self) return false
    const found = firstOf(other.source, view.source, view.sourceWords())
    const isLonger = found && found.end - found.start > place.end - place.start
    return isLonger && found.start <= place.start && place.end <= found.end
  })
}

/**
 * The official name's own words in a row, in another order or with one of them replaced: most of what
 * tells it from other names, with small words between them.
 */
function nearMiss({ target: [official] }: Organisation, view: View): Range | null {
  if (!official || official.isUnspaced) return null
  const content = official.parts.filter(({ key }) => key.length > 3)
  if (content.length < FEWEST) return null
  const words = view.targetWords()
  for (const [at, first] of words.entries()) {
    if (!/^\p{Lu}/u.test(first.text)) continue
    const run = nameFrom(words, at, view.target)
    const met = content.filter(({ key }) => run.some((word) => isAlike(word.key, key)))
    const own = run.filter(({ key }) => content.some((part) => isAlike(key, part.key)))
    const long = run.filter(({ key }) => key.length > 3)
    const isMost = met.length >= MOST * content.length && met.length >= 2
    if (isMost && long.length <= content.length + 1 && own.includes(first))
      return { start: first.start, end: run.at(-1)?.end ?? first.end }
  }
  return null
}

// A name of fewer words is near too many others.
const FEWEST = 3
const MOST = 0.66

/** Words with capitals from one on, with small ones between them. */
function nameFrom(words: readonly Word[], from: number, text: string): readonly Word[] {
  let end = from
  for (let at = from; at < words.length && at - from < LONGEST; at += 1) {
    const [word, before] = [words[at], words[at - 1]]
    if (!word || (before && at > from && /[^\s'’-]/u.test(text.slice(before.end, word.start))))
      break
    if (/^\p{Lu}/u.test(word.text)) end = at
    else if (word.text.length > 4) break
  }
  return words.slice(from, end + 1)
}

const LONGEST = 10

/** Forms or derivatives of one word: health and healthcare, atomic and atom. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true
  const stem = Math.min(5, a.length, b.length)
  return stem > 3 && (a.slice(0, stem) === b.slice(0, stem) || editDistance(a, b, 1) <= 1)
}
