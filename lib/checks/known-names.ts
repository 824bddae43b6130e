import { isTag } from '@/lib/text/tags'
import SHARED from './lists/shared-names.json'
import { foldedName, nameStems } from './name-stems'

/** Whether two names are those of one place, saint or title in two languages: `Wien` and `Vienna`. */
export function isSharedName(a: string, aBase: string, b: string, bBase: string): boolean {
  const holders = holdersOf(a, aBase)
  return holders.length > 0 && holdersOf(b, bBase).some((holder) => holders.includes(holder))
}

/** Whether a word is a name of a place that is known in several languages. */
export function isPlace(word: string, base: string): boolean {
  return holdersOf(word, base).some((holder) => holder < SHARED.places.length)
}

/** Whether two words of languages, or of one, are names of one place. */
export function isSharedPlace(a: string, aBase: string, b: string, bBase: string): boolean {
  const places = holdersOf(a, aBase).filter((holder) => holder < SHARED.places.length)
  return holdersOf(b, bBase).some((place) => places.includes(place))
}

/** Whether a word belongs to the name of a country or a region, or of a language, in a language. */
export function isCountryWord(word: string, lang: string): boolean {
  return nameStems(word, lang.slice(0, 2)).some(({ stem }) => countryWords(lang).has(stem))
}

function holdersOf(word: string, base: string): readonly number[] {
  const key = `${base} ${word}`
  const known = holders.get(key)
  if (known) return known
  if (holders.size > LARGEST_CACHE) holders.clear()
  const made = nameStems(word, base).flatMap(({ stem }) => BY_NAME.get(keyOf(stem)) ?? [])
  holders.set(key, made)
  return made
}

const LARGEST_CACHE = 20_000
const holders = new Map<string, readonly number[]>()

/** Without a last vowel, which inflection changes. */
function keyOf(name: string): string {
  return name.replace(/[aeiouy]+$/, '')
}

const BY_NAME = [...SHARED.places, ...SHARED.people, ...SHARED.titles].reduce(
  (index, names, holder) => {
    for (const name of names.split(' ')) {
      const key = keyOf(foldedName(name))
      index.set(key, [...(index.get(key) ?? []), holder])
    }
    return index
  },
  new Map<string, number[]>(),
)

function countryWords(lang: string): ReadonlySet<string> {
  const known = cache.get(lang)
  if (known) return known
  const made = new Set(isTag(lang) ? namesIn(lang).flatMap((name) => name.split(/[\s-]+/)) : [])
  cache.set(lang, made)
  return made
}

const cache = new Map<string, ReadonlySet<string>>()

function namesIn(lang: string): string[] {
  const regions = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })
  const languages = new Intl.DisplayNames(lang, { type: 'language', fallback: 'none' })
  const names = [
    ...CODES.map((code) => regions.of(code.toUpperCase())),
    ...CODES.map((code) => languages.of(code)),
  ]
  return names.flatMap((name) => (name === undefined ? [] : [foldedName(name)]))
}

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz')
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
