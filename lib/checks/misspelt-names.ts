import { isUnseen } from './associations'
import { capitalsOf, capitalsTell, type Capital } from './capitals'
import { editDistance } from './edit-distance'
import { isOneFamily } from './families'
import { isCountryWord, isSharedName } from './known-names'
import { likenessOfNames } from './name-sound'
import { declinesNames, isSameName, type NameStem, nameStems } from './name-stems'
import { nearSegments } from './near-segments'
import type { CheckSettings } from './settings'
import type { View } from './view'

/** A name of the source, the word of the target that nearly is it, and how it should be written. */
export interface MisspeltName {
  readonly source: Capital
  readonly target: Capital
  readonly expected: string
}

/**
 * Names in Latin letters that the target writes with one or two other letters. Languages do adapt
 * names, so something must speak against that: the name beside it was kept, the right form stands near
 * by, or both words are names that no table knows and the difference is none that languages make.
 */
export function misspeltNames(view: View, settings: CheckSettings): readonly MisspeltName[] {
  if ([view.sourceBase, view.targetBase].some((base) => RESPELLING.has(base))) return []
  const sources = namesOn(view, 'source')
  const targets = namesOn(view, 'target')
  const missing = sources.filter((one) => !targets.some((other) => isForm(one, other, view)))
  if (missing.length === 0) return []
  const added = targets.filter((one) => !sources.some((other) => isForm(other, one, view)))
  return missing.flatMap((source) => {
    const target = nearest(source, added)
    if (!target || isAnotherWord(source, target, view, settings)) return []
    if (!isMistake(source, target, view, settings)) return []
    return [{ source: source.word, target: target.word, expected: respelt(source, target) }]
  })
}

/** Whether both are forms of one name; where names are declined the one may go on from the other. */
function isForm(source: Name, target: Name, view: View): boolean {
  if (source.stems[0]?.stem[0] !== target.stems[0]?.stem[0]) return false
  if (isSameName(source.stems, target.stems)) return true
  return (
    (declinesNames(view.targetBase) && goesOn(source, target)) ||
    (declinesNames(view.sourceBase) && goesOn(target, source))
  )
}

function goesOn({ stems: [one] }: Name, { stems: [other] }: Name): boolean {
  const root = (one?.stem ?? '').replace(/[aeiouy]$/, '')
  const form = other?.stem ?? ''
  return root.length > 3 && form.startsWith(root) && form.length - root.length <= LONGEST_ENDING
}

// As in Kavanaugh-ovih.
const LONGEST_ENDING = 6

// Languages that write foreign names by their sound, with their own endings.
const RESPELLING: ReadonlySet<string> = new Set([
  'lv',
  'lt',
  'az',
  'sr',
  'uz',
  'tk',
  'sq',
  'eo',
  'la',
])

interface Name {
  readonly word: Capital
  readonly stems: readonly NameStem[]
}

/** A name in the target may keep an ending of the source's language: der Hohe Stein, the Hoher Stein. */
function namesOn(view: View, side: 'source' | 'target'): Name[] {
  const bases = side === 'source' ? [view.sourceBase] : [view.targetBase, view.sourceBase]
  return capitalsOf(view, side)
    .filter(({ text }) => NAME.test(text))
    .map((word) => ({ word, stems: bases.flatMap((base) => nameStems(word.key, base)) }))
}

// Shorter words become others by one letter too easily.
const NAME = /^\p{Lu}[\p{Script=Latin}'’]{4,}$/u

function nearest(source: Name, targets: readonly Name[]): Name | null {
  let best: { readonly target: Name; readonly distance: number } | null = null
  for (const target of targets) {
    const distance = distanceOf(source, target)
    if (distance <= allowed(source) && distance < (best?.distance ?? 3)) best = { target, distance }
  }
  return best?.target ?? null
}

function distanceOf(one: Name, other: Name): number {
  const [a, b] = [one.stems[0]?.stem ?? '', other.stems[0]?.stem ?? '']
  if (a[0] !== b[0] && a[1] !== b[1]) return 3
  return closest(one, other)?.distance ?? 3
}

/** The stems of two names that differ least, the longest among equals. */
function closest(one: Name, other: Name) {
  const pairs = one.stems.flatMap((a) =>
    other.stems.map((b) => ({ a, b, distance: editDistance(a.stem, b.stem, 2) })),
  )
  const length = (pair: (typeof pairs)[number]) => pair.a.stem.length + pair.b.stem.length
  return pairs
    .filter(({ distance, a }) => distance <= (a.stem.length < LONG ? 1 : 2))
    .sort((x, y) => x.distance - y.distance || length(y) - length(x))[0]
}

function allowed({ word }: Name): number {
  return word.text.length < LONG ? 1 : 2
}

// From so many letters on, two may be wrong.
const LONG = 8

/** Both words are known: names of one place, of countries, or the other text near by has them too. */
function isAnotherWord(source: Name, target: Name, view: View, settings: CheckSettings): boolean {
  const [a, b] = [source.word, target.word]
  if (isSharedName(a.text, view.sourceBase, b.text, view.targetBase)) return true
  if (isCountryWord(a.key, view.sourceLang) || isCountryWord(b.key, view.targetLang)) return true
  if (isAnswer(a, b, settings)) return true
  return nearSegments(view).some((near) =>
    capitalsOf(near, 'source').some(({ key }) => key === b.key),
  )
}

/** Whether the tables know them as words that answer each other, not only by a common beginning. */
function isAnswer(a: Capital, b: Capital, { associations }: CheckSettings): boolean {
  if (!associations || a.key.slice(0, 5) === b.key.slice(0, 5)) return false
  return associations.strength(a.key, b.key) > 0
}

function isMistake(source: Name, target: Name, view: View, settings: CheckSettings): boolean {
  const [a, b] = [source.word, target.word]
  const isDeclined = mayBeDeclined(a, view.sourceBase) || declinesNames(view.targetBase)
  const difference = differenceOf(source, target, view, isDeclined)
  if (difference === 'ending') {
    const isKept =
      stemsIn(view, source) ||
      (follows(a, b, view) && isUnseen(settings.associations, a.key, b.key))
    return !isDeclined && isKept && isOfPersons(source, target)
  }
  const isTold = capitalsTell(view, 'source') && capitalsTell(view, 'target')
  if (difference === 'adapted' && !isTold) return false
  if (stemsIn(view, source)) return true
  if (difference === 'adapted') return false
  const isVowel = difference === 'vowel'
  if (follows(a, b, view)) return !isVowel || !isOneFamily(view.sourceBase, view.targetBase)
  if (isVowel || a.startsSentence || b.startsSentence) return false
  if (isCommonWord(a.key) && isCommonWord(b.key)) return false
  if (!capitalsTell(view, 'source') && !capitalsTell(view, 'target')) return false
  return isUnseen(settings.associations, a.key, b.key)
}

/** Whether the forms end as names of men and women do, or in a consonant: Virginia and Virginie do not. */
function isOfPersons(one: Name, other: Name): boolean {
  const [a, b] = [one.stems[0]?.stem ?? '', other.stems[0]?.stem ?? '']
  return a.replace(/[ao]$/, '') === b.replace(/[ao]$/, '')
}

/** Turkish sets the endings of names off by an apostrophe: what has none stands as it is. */
function mayBeDeclined({ text }: Capital, base: string): boolean {
  return base === 'tr' ? /['’]/.test(text) : declinesNames(base)
}

/** Words that titles and institutions are made of, by their endings. */
function isCommonWord(key: string): boolean {
  return COMMON_ENDING.test(key)
}

const COMMON_ENDING =
  /(?:[tsz]ion[ei]?|ci[óo]n|cione|ção|cj[aei]|[aei]l[ei]?|[ai]b[li]e?|i[ck]|i[cz]?[aoey]|ique|isch|is[tm][aeio]?|iker|ment[oi]?|ität|t[éà]|dad[e]?|it[yà]|i[ae]n|ckiego)s?$/

/** Whether the target has the name as it should be in a segment near by, where the source has it too. */
function stemsIn(view: View, { word, stems }: Name): boolean {
  const longest = stems.at(0)?.stem ?? word.key
  return nearSegments(view).some(
    (near) =>
      near.source.includes(word.text) &&
      capitalsOf(near, 'target').some(({ key }) =>
        nameStems(key, view.targetBase).some(({ stem }) => stem === longest),
      ),
  )
}

/** Whether the word beside both is the same name: `Tom Tarrick` and `Tom Tarick`. */
function follows(a: Capital, b: Capital, view: View): boolean {
  const [sources, targets] = [view.sourceWords(), view.targetWords()]
  return [-1, 1].some((step) => {
    const [one, other] = [sources[a.at + step], targets[b.at + step]]
    if (!one || !other || !/^\p{Lu}\p{Ll}{2}/u.test(one.text)) return false
    return isSameName(nameStems(one.key, view.sourceBase), nameStems(other.key, view.targetBase))
  })
}

type Difference = 'adapted' | 'ending' | 'vowel' | 'slip'

/**
 * What kind of difference it is: one that languages make (`Alexander` and `Aleksander`, `Maria` and
 * `Marie`), one of vowels alone, or one that is left for a slip.
 */
function differenceOf(one: Name, other: Name, view: View, isDeclined: boolean): Difference {
  const pair = closest(one, other)
  if (!pair) return 'adapted'
  const [a, b] = [adapted(pair.a.stem), adapted(pair.b.stem)]
  if (a === b) return 'adapted'
  if (a.replace(DOUBLED, '$1') === b.replace(DOUBLED, '$1')) return 'slip'
  if (isTailAlone(a, b, view) && (isDeclined || !isInside(a, b))) return 'ending'
  if (likenessOfNames(a, b) === 'same') return isVowelAlone(a, b) ? 'vowel' : 'adapted'
  return isVowelAlone(a, b) ? 'vowel' : 'slip'
}

const DOUBLED = /(.)\1/g

function isVowelAlone(a: string, b: string): boolean {
  return a.replace(/[aeiou]/g, '') === b.replace(/[aeiou]/g, '')
}

/** Whether both end in one consonant, so that what differs stands before it. */
function isInside(a: string, b: string): boolean {
  const last = a.at(-1) ?? ''
  return last === b.at(-1) && /[^aeious]/.test(last)
}

/** Whether only what may be an ending differs; in English hardly more than one letter. */
function isTailAlone(a: string, b: string, { sourceBase, targetBase }: View): boolean {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared += 1
  const tails = [a.slice(shared), b.slice(shared)]
  const [one, other] = tails.map((tail) => Array.from(tail).sort().join(''))
  const isFree = targetBase !== 'en' || CHANGES_STEMS.has(sourceBase)
  const isBare = isFree || BARE_TAIL.test(tails[1] ?? '')
  return shared > 3 && one !== other && isBare && tails.every((tail) => TAIL.test(tail))
}

// Letters of endings, which differ from language to language.
const TAIL = /^[acdegikmnostuyz]{0,4}$/
const BARE_TAIL = /^(?:[aeiouy]{0,2}|[acdegikmnostuyz])$/

// Virtanen is Virtasen in another case.
const CHANGES_STEMS: ReadonlySet<string> = new Set(['fi', 'et'])

function adapted(stem: string): string {
  return ADAPTATIONS.reduce((text, [pattern, by]) => text.replace(pattern, by), stem)
}

const ADAPTATIONS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ch(?=[lr])|qu(?=[ei])|kh|[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/[yj]/g, 'i'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/ou/g, 'u'],
  [/[ao]e/g, 'e'],
]

function respelt(source: Name, target: Name): string {
  const pair = closest(source, target)
  const { text } = source.word
  if (!pair) return text
  return text.slice(0, text.length - pair.a.ending.length) + pair.b.ending
}
