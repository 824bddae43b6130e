import { baseOf } from '@/lib/text/tags'
import { tokensOf } from './tokens'

/** A token of one language and one of the other that `Intl` gives for the same thing. */
export interface Seed {
  readonly from: string
  readonly to: string
  /** 1 for a name of one word on both sides, less when the name has several. */
  readonly likeness: number
}

/**
 * What every JavaScript engine knows of two languages: months, weekdays, units, currencies, regions,
 * languages, relative days, "and" and "or", million and thousand. About 600 names a language, 30 ms
 * the first time; all that is known before a first short text has taught anything.
 */
export function seedsOf(fromLang: string, toLang: string): Seed[] {
  const [from, to] = [namesOf(fromLang), namesOf(toLang)]
  const seeds: Seed[] = []
  for (const [thing, words] of from)
    for (const a of words) for (const b of to.get(thing) ?? []) seeds.push(...pairsOf(a, b))
  return seeds
}

/** Keys of the tokens of one name. */
type Name = readonly string[]
type Names = ReadonlyMap<string, readonly Name[]>

function pairsOf(a: Name, b: Name): Seed[] {
  const likeness = a.length * b.length === 1 ? 1 : 0.5
  if (a.length * b.length > MAX_PAIRS) return []
  return a.flatMap((from) => b.map((to) => ({ from, to, likeness })))
}

// "United States of America" against a name as long is no use: which word answers which is unknown.
const MAX_PAIRS = 6

function namesOf(lang: string): Names {
  const known = cache.get(lang)
  if (known) return known
  const names = new Map<string, Map<string, Name>>()
  const isKnown = baseOf(lang) !== '' && Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0
  for (const [thing, text] of isKnown ? things(lang) : []) {
    const keys = tokensOf(text, lang)
      .map(({ key }) => key)
      .filter((key) => /^\p{L}/u.test(key))
    const list = names.get(thing) ?? new Map<string, Name>()
    if (keys.length > 0) names.set(thing, list.set(keys.join(' '), keys))
  }
  const made = new Map([...names].map(([thing, list]) => [thing, [...list.values()]]))
  cache.set(lang, made)
  return made
}

const cache = new Map<string, Names>()

/** Names of things in a language: the same first member means the same thing in every language. */
function* things(lang: string): Generator<[string, string]> {
  yield* dates(lang)
  yield* units(lang)
  yield* scales(lang)
  yield* relatives(lang)
  yield* displayNames(lang, 'region', REGIONS)
  yield* displayNames(lang, 'language', LANGUAGES)
  yield* displayNames(lang, 'currency', CURRENCIES)
  for (const type of ['conjunction', 'disjunction'] as const)
    for (const { type: part, value } of new Intl.ListFormat(lang, { type }).formatToParts([
      '1',
      '2',
    ]))
      if (part === 'literal') yield [type, value]
}

function* dates(lang: string): Generator<[string, string]> {
  const formats = DATE_FORMATS.map((options) => new Intl.DateTimeFormat(lang, options))
  for (let day = 0; day < 12; day += 1) {
    const date = new Date(Date.UTC(2024, day, day + 1))
    for (const { type, value } of formats.flatMap((format) => format.formatToParts(date)))
      if (type === 'month') yield [`month ${day}`, value]
      else if (type === 'weekday') yield [`weekday ${date.getUTCDay()}`, value]
  }
}

const DATE_FORMATS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long', timeZone: 'UTC' },
  { month: 'long', day: 'numeric', timeZone: 'UTC' },
  { month: 'short', day: 'numeric', timeZone: 'UTC' },
  { weekday: 'long', timeZone: 'UTC' },
  { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' },
]

function* units(lang: string): Generator<[string, string]> {
  for (const unit of UNITS) {
    const format = new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' })
    for (const { type, value } of AMOUNTS.flatMap((amount) => format.formatToParts(amount)))
      if (type === 'unit') yield [`unit ${unit}`, value]
  }
}

function* scales(lang: string): Generator<[string, string]> {
  const format = new Intl.NumberFormat(lang, { notation: 'compact', compactDisplay: 'long' })
  for (const scale of [3, 6, 9])
    for (const { type, value } of AMOUNTS.flatMap((n) => format.formatToParts(n * 10 ** scale)))
      if (type === 'compact') yield [`scale ${scale}`, value]
}

function* relatives(lang: string): Generator<[string, string]> {
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' })
  for (const unit of ['day', 'week', 'month', 'year'] as const)
    for (const amount of [-1, 0, 1]) yield [`${unit} ${amount}`, format.format(amount, unit)]
}

function* displayNames(
  lang: string,
  type: Intl.DisplayNamesType,
  codes: readonly string[],
): Generator<[string, string]> {
  const names = new Intl.DisplayNames(lang, { type, fallback: 'none' })
  for (const code of codes) yield [`${type} ${code}`, names.of(code) ?? '']
}

// One for each plural form that a language may have.
const AMOUNTS = [1, 2, 5, 21, 1.5]

const UNITS =
  'second minute hour day week month year meter centimeter millimeter kilometer mile foot inch gram kilogram liter hectare acre percent degree celsius byte kilobyte megabyte gigabyte ounce pound yard'.split(
    ' ',
  )

const LANGUAGES =
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu hy id is it ja ka kk ko la lt lv nl nb pl pt ro ru sk sl sr sv ta th tr uk ur uz vi zh'.split(
    ' ',
  )

const CURRENCIES = 'USD EUR GBP JPY CNY RUB CHF SEK NOK DKK PLN CZK HUF TRY INR KRW BRL'.split(' ')

const REGIONS =
  'AE AF AR AT AU AZ BA BD BE BG BR BY CA CH CL CN CO CU CY CZ DE DK DZ EE EG ES ET FI FR GB GE GR HR HU ID IE IL IN IQ IR IS IT JO JP KE KP KR KW KZ LB LT LU LV LY MA MD MM MT MX MY NG NL NO NZ PE PH PK PL PS PT QA RO RS RU SA SE SG SI SK SY TH TN TR TW UA US UZ VE VN YE ZA 001 002 009 019 142 150'.split(
    ' ',
  )
