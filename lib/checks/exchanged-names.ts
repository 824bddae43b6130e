import { isUnseen } from './associations'
import { type Capital, capitalsOf, capitalsTell, sequencesOf } from './capitals'
import { isCountryWord, isSharedName } from './known-names'
import { likenessOfNames, soundsOf } from './name-sound'
import { isSameName, nameStems } from './name-stems'
import { nearSegments } from './near-segments'
import { isProvenLink } from './proven-link'
import type { CheckSettings } from './settings'
import type { View } from './view'

/** A name of the source and the other name that stands in its place. */
export interface ExchangedName {
  readonly source: Capital
  readonly target: Capital
  /** The source's own spelling where the target would leave it as it is, else null. */
  readonly expected: string | null
}

/**
 * Another person's name: `Priya Ellington` for `Priya Ellingham`. The name beside it is the same, which
 * tells that both speak of one person; the one is nowhere in the target, the other nowhere near in the
 * source. Names that are put into another language answer each other in the tables, or begin alike.
 */
export function exchangedNames(view: View, settings: CheckSettings): readonly ExchangedName[] {
  if ([view.sourceBase, view.targetBase].some((base) => CHANGES_STEMS.has(base))) return []
  if (!isProvenLink(view, settings.associations)) return []
  const sources = sequencesOf(capitalsOf(view, 'source'), view.source)
  const targets = sequencesOf(capitalsOf(view, 'target'), view.target)
  return sources.flatMap((source) =>
    targets.flatMap((target) => {
      const pair = exchanged(source, target, view, settings)
      return pair && isAnother(...pair, view, settings) ? [shown(pair[0], pair[1])] : []
    }),
  )
}

// Virtanen is Virtasen in another case.
const CHANGES_STEMS: ReadonlySet<string> = new Set(['fi', 'et'])

type Pair = readonly [source: Capital, target: Capital, isFirst: boolean]

/** The one place in which two names differ; the word beside it must be the same. */
function exchanged(
  source: readonly Capital[],
  target: readonly Capital[],
  view: View,
  settings: CheckSettings,
): Pair | null {
  const length = Math.min(source.length, target.length)
  if (length < 2 || length > LONGEST || Math.max(source.length, target.length) > WITH_TITLE)
    return null
  // A title before the name is a noun with a capital in the one language, in the other without.
  const [ones, others] = [source.slice(-length), target.slice(-length)]
  const places = ones.flatMap((one, n) => {
    const other = others[n]
    return other && isAlike(one, other, view, settings) ? [] : [n]
  })
  const [place = -1] = places
  const [one, other] = [ones[place], others[place]]
  if (places.length !== 1 || !one || !other) return null
  return [one, other].every(({ text }) => NAME.test(text)) ? [one, other, place === 0] : null
}

/** Words; more are a headline or the name of an institution. */
const LONGEST = 3
const WITH_TITLE = 4

// A title or a particle is shorter.
const NAME = /^\p{Lu}[\p{Ll}'’]{3,}$/u

function isAlike(a: Capital, b: Capital, view: View, settings: CheckSettings): boolean {
  if (a.key === b.key) return true
  if (isSameName(nameStems(a.key, view.sourceBase), nameStems(b.key, view.targetBase))) return true
  if (isSharedName(a.text, view.sourceBase, b.text, view.targetBase)) return true
  const likeness = likenessOfNames(a.key, b.key)
  // Names that are known in two languages may be put from the one into the other.
  return (
    likeness === 'same' || (likeness === 'near' && !isUnseen(settings.associations, a.key, b.key))
  )
}

function isAnother(
  one: Capital,
  other: Capital,
  isFirst: boolean,
  view: View,
  settings: CheckSettings,
): boolean {
  const { associations } = settings
  if (isCountryWord(one.key, view.sourceLang) || isCountryWord(other.key, view.targetLang))
    return false
  if (associations && associations.strength(one.key, other.key) > 0) return false
  if (capitalsOf(view, 'target').some((word) => isAlike(one, word, view, settings))) return false
  if (capitalsOf(view, 'source').some((word) => isAlike(word, other, view, settings))) return false
  const isNear = nearSegments(view).some((near) =>
    capitalsOf(near, 'source').some(({ key }) => key === other.key),
  )
  if (isNear) return false
  if (!isKept(one, other)) return (isKept(one) || isKept(other)) && beginAlike(one.key, other.key)
  // What stands first may be a title, which is put into the other language.
  if (isFirst || !tells(view, 'source') || !tells(view, 'target'))
    return shareLetters(one.key, other.key)
  return !isWord(other, settings)
}

/** Whether a capital makes a name: not where nouns have one, nor in a headline. */
function tells(view: View, side: 'source' | 'target'): boolean {
  if (capitalsTell(view, side)) return true
  const [base, words] =
    side === 'source'
      ? [view.sourceBase, view.sourceWords()]
      : [view.targetBase, view.targetWords()]
  return base !== 'de' && words.length - capitalsOf(view, side).length >= LOWER
}

/** Words without a capital that a sentence has, and a headline has not. */
const LOWER = 3

/** Whether it is a word like others: `Geiger Counter` is no person. */
function isWord({ key }: Capital, { speller, associations }: CheckSettings): boolean {
  if (speller?.knows(key)) return true
  return (associations?.seen('target', key) ?? 0) > 0
}

/** Whether a good part of one word stands in the other. */
function shareLetters(a: string, b: string): boolean {
  for (let at = 0; at + SHARED <= a.length; at += 1)
    if (b.includes(a.slice(at, at + SHARED))) return true
  return false
}

const SHARED = 5

/**
 * Whether two names that are written by their sound begin alike and go on differently. Who writes
 * Rutherford as Резерфорд does not, nor is that another name.
 */
function beginAlike(a: string, b: string): boolean {
  const bare = (name: string) => name.replace(/['’].*$/u, '')
  const others = soundsOf(bare(b))
  return soundsOf(bare(a)).some((one) =>
    others.some((other) => {
      let at = 0
      while (at < one.length && one[at] === other[at]) at += 1
      return at >= BEGINNING && one.length - at >= ENDING && other.length - at >= ENDING
    }),
  )
}

/** Sounds. */
const BEGINNING = 4
const ENDING = 2

/** Languages in Latin letters leave a foreign name as it is; others write it by its sound, each its own way. */
function isKept(...names: readonly Capital[]): boolean {
  return names.every(({ text }) => /^\p{Script=Latin}/u.test(text))
}

function shown(source: Capital, target: Capital): ExchangedName {
  return { source, target, expected: isKept(source, target) ? source.text : null }
}
