import { DOUBTFUL_BELOW } from '@/lib/model/bitext'
import type { Range } from '@/lib/model/range'
import type { DocumentCheck, FoundInDocument } from './check'
import { editDistance } from './edit-distance'
import { isCountryWord, isPlace, isSharedName, isSharedPlace } from './known-names'
import { beginsAlike, likenessOfNames } from './name-sound'
import {
  rootOf,
  type SourceName,
  sourceNames,
  type TargetName,
  targetNames,
} from './name-occurrences'
import { declinesNames } from './name-stems'
import type { CheckSettings } from './settings'
import type { DocumentView, View } from './view'

/** A name has one form in the target, the usual one; short forms and pronouns are none. */
export const nameForms: DocumentCheck<'another'> = {
  id: 'name-forms',
  tier: 1,
  kinds: { another: { mqm: 'terminology/inconsistent', severity: 'warning' } },
  examples: [
    {
      ...{ sourceLang: 'ru', targetLang: 'en' },
      source: ['Паромы Синь-озера стоят.', 'Лёд Синь-озера тает.', 'Власти Синь-озера молчат.'],
      wrong: [
        'The ferries of Lake Sin stand.',
        'The ice of Lake Sin melts.',
        'The authorities of Blue Lake are silent.',
      ],
      right: [
        'The ferries of Lake Sin stand.',
        'The ice of Lake Sin melts.',
        'The authorities of Lake Sin are silent.',
      ],
    },
    {
      ...{ sourceLang: 'ru', targetLang: 'de' },
      source: ['Об этом сказала Колчанова.', 'По словам Колчановой, всё готово.'],
      wrong: ['Das sagte Koltschanowa.', 'Laut Kolchanova ist alles bereit.'],
      right: ['Das sagte Koltschanowa.', 'Laut Koltschanowa ist alles bereit.'],
    },
    {
      ...{ sourceLang: 'fr', targetLang: 'de' },
      source: ['Il vit à Bruxelles.', 'Elle quitte Bruxelles.', 'Le maire de Bruxelles rit.'],
      wrong: [
        'Er lebt in Brüssel.',
        'Sie verlässt Brüssel.',
        'Der Bürgermeister von Bruxelles lacht.',
      ],
      right: [
        'Er lebt in Brüssel.',
        'Sie verlässt Brüssel.',
        'Der Bürgermeister von Brüssel lacht.',
      ],
    },
  ],
  runDocument(document, settings) {
    const targets = targetNames(document.views)
    if (targets.every((names) => names.length === 0)) return []
    const frequencies = new Map<string, number>()
    for (const names of targets)
      for (const root of new Set(names.map((one) => one.root)))
        frequencies.set(root, (frequencies.get(root) ?? 0) + 1)
    const frequency = (root: string) => frequencies.get(root) ?? 0
    const context = { document, settings, targets, frequency }
    const found = sourceNames(document.views).flatMap((name) => formsOf(name, context))
    return onceEach(found)
  },
}

interface Context {
  readonly document: DocumentView
  readonly settings: CheckSettings
  /** By segment. */
  readonly targets: readonly (readonly TargetName[])[]
  /** In how many segments a root stands. */
  readonly frequency: (root: string) => number
}

/** How a name is rendered: the word of the target, and the fullest wording that has it most often. */
interface Usual {
  readonly root: string
  readonly word: string
  readonly wording: string
  /** Roots of the words that stand beside it as part of the name. */
  readonly beside: ReadonlySet<string>
}

function formsOf(name: SourceName, context: Context): FoundInDocument<'another'>[] {
  return usualRoots(name, context).flatMap((root) => {
    const usual = wordingOf(root, name, context)
    return [...name.places].flatMap(([segment, place]) => {
      const view = context.document.views[segment]
      const names = context.targets[segment] ?? []
      if (!view || view.confidence < DOUBTFUL_BELOW) return []
      if (names.some((one) => isOneName(one.root, root, view.targetBase))) return []
      const other = names.find(
        (one) =>
          isAnotherForm(one, { name, usual, view, settings: context.settings }) &&
          !isExplained(one, name, view, context.settings),
      )
      return other ? [foundAt(other, place, usual, view)] : []
    })
  })
}

function foundAt(
  { word, sequence }: TargetName,
  place: Range,
  usual: Usual,
  view: View,
): FoundInDocument<'another'> {
  const isWhole = sequence.some(({ key }) => usual.beside.has(rootOf(key, view.targetBase)))
  const [first, last] = isWhole ? [sequence[0] ?? word, sequence.at(-1) ?? word] : [word, word]
  const span = { start: first.start, end: last.end }
  const text = isWhole ? usual.wording : usual.word
  return {
    ...{ segment: view.index, kind: 'another', target: span },
    source: { start: place.start, end: place.end },
    args: { found: view.target.slice(span.start, span.end), expected: text },
    fixes: [{ ...span, text, safe: false }],
  }
}

/**
 * The words of the target that stand in most of the name's segments and hardly anywhere else, and are
 * its own by their sound or by a list; where the source's letters do not tell, those seen twice.
 */
function usualRoots(name: SourceName, context: Context): readonly string[] {
  if (isLatin(name.key) && !isPlace(name.key, context.document.sourceBase)) return []
  const counts = new Map<string, number>()
  for (const segment of name.places.keys())
    for (const root of new Set(context.targets[segment]?.map((one) => one.root)))
      counts.set(root, (counts.get(root) ?? 0) + 1)
  const usual = [...counts].filter(
    ([root, count]) =>
      root.length >= SHORTEST &&
      count < name.places.size &&
      count >= LEAST_SHARE * name.places.size &&
      count >= PRECISION * context.frequency(root) &&
      (isOwn(root, name, context.document) || (count > 1 && !name.isCased)),
  )
  const most = Math.max(...usual.map(([, count]) => count))
  return usual
    .filter(([, count]) => count > 1 || most === 1)
    .map(([root]) => root)
    .slice(0, most === 1 ? 1 : 3)
}

// The usual form stands in so many of the name's segments, and of its own segments so many are the name's.
const LEAST_SHARE = 0.5
const PRECISION = 0.7

// Shorter names are like others too easily.
const SHORTEST = 3
const LONG_ENOUGH = 5

function isOwn(key: string, name: SourceName, { sourceBase, targetBase }: DocumentView): boolean {
  if (isSharedPlace(name.key, sourceBase, key, targetBase)) return key !== name.root
  return (
    !isLatin(name.key) && beginsAlike(name.key, key) && likenessOfNames(name.key, key) === 'same'
  )
}

function isLatin(word: string): boolean {
  return /^\p{Script=Latin}/u.test(word)
}

function wordingOf(root: string, { places }: SourceName, { targets }: Context): Usual {
  const names = [...places.keys()].flatMap((segment) => targets[segment] ?? [])
  const own = names.filter((one) => one.root === root)
  const wordings = new Map<string, number>()
  for (const { sequence } of own) {
    const wording = sequence.map(({ text }) => text).join(' ')
    wordings.set(wording, (wordings.get(wording) ?? 0) + 1)
  }
  const [wording = ['', 0]] = [...wordings].sort((a, b) => b[1] - a[1])
  const roots = new Map<string, number>()
  for (const { key, startsSentence } of own.flatMap(({ sequence }) => sequence))
    if (!startsSentence) roots.set(key, (roots.get(key) ?? 0) + 1)
  const often = [...roots].filter(([key, count]) => count > 1 && !key.startsWith(root))
  return {
    ...{ root, word: own[0]?.word.text ?? '', wording: wording[0] },
    beside: new Set(often.map(([key]) => key)),
  }
}

interface Place {
  readonly name: SourceName
  readonly usual: Usual
  readonly view: View
  readonly settings: CheckSettings
}

/**
 * Whether a word is the name in another form: the place's name in another language, or as in the
 * source; another spelling; another word beside the rest of the name; or its translation.
 */
function isAnotherForm({ word, root, sequence }: TargetName, place: Place): boolean {
  const { name, usual, view, settings } = place
  const { sourceBase, targetBase } = view
  if (root.length < SHORTEST || !/^[\p{L}’'-]+$/u.test(word.text)) return false
  if (isSharedPlace(word.key, targetBase, usual.word, targetBase)) return true
  if (isSharedPlace(name.key, sourceBase, usual.word, targetBase)) return root === name.root
  if (isLatin(name.key)) return false
  if (isRespelt(word.key, root, place)) return true
  if (!name.isCased || targetBase === 'de' || word.startsSentence) return false
  if (name.places.size > 2 && sequence.some(({ key }) => key !== word.key && usual.beside.has(key)))
    return true
  return (settings.associations?.strength(name.key, word.key) ?? 0) > TRANSLATES
}

/** So often a word answers the name that it translates it. */
const TRANSLATES = 0.2

/** Both are spelt after the sound; ideographs do not tell it, and letters without vowels little. */
function isRespelt(key: string, root: string, { name, usual, view }: Place): boolean {
  if (root.length < LONG_ENOUGH || isOneName(root, usual.root, view.targetBase)) return false
  if (isCountryWord(usual.word.toLowerCase(), view.targetLang)) return false
  if (likenessOfNames(key, usual.root) !== 'same') return false
  return name.isCased
    ? likenessOfNames(name.key, key) === 'same'
    : editDistance(root, usual.root, 2) <= 2
}

/** Whether another word of the source accounts for a word of the target. */
function isExplained(
  one: TargetName,
  name: SourceName,
  view: View,
  settings: CheckSettings,
): boolean {
  const key = one.word.key
  return view.sourceWords().some((word) => {
    const root = rootOf(word.key, view.sourceBase)
    if (root === name.root) return false
    if (root === one.root || likenessOfNames(word.key, key) === 'same') return true
    if (isSharedName(word.key, view.sourceBase, key, view.targetBase)) return true
    return (settings.associations?.strength(word.key, key) ?? 0) > EXPLAINS
  })
}

const EXPLAINS = 0.1

/** Forms and derivatives of one name: Russia, Russian; Кубок, Кубка. */
function isOneName(a: string, b: string, base: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length > 3 && long.startsWith(short)) return true
  return declinesNames(base) && short.slice(0, -1).length > 2 && long.startsWith(short.slice(0, -2))
}

/** A place that two words of a name in the source lead to is told once. */
function onceEach(found: readonly FoundInDocument<'another'>[]): FoundInDocument<'another'>[] {
  const seen = new Set<string>()
  return found.filter(({ segment, target }) => {
    const key = `${String(segment)} ${String(target?.start)}`
    return seen.size < seen.add(key).size
  })
}
