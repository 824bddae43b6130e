import { isTag } from '@/lib/text/tags'
import type { Range } from '@/lib/model/range'
import lists from './lists/calendar.json'
import type { Word } from './view'

export type CalendarKind = 'month' | 'weekday'

/** A month (1 to 12) or a day of the week (1 is Monday) that a text names. */
export interface CalendarWord extends Range {
  readonly kind: CalendarKind
  readonly value: number
  readonly text: string
  /** Nothing but a calendar word; `May` and `Mars` are that beside a number or a preposition only. */
  readonly isSure: boolean
}

/** Months and days of the week in a text, in order. */
export function calendarWordsOf(
  text: string,
  lang: string,
  language: string,
  words: () => readonly Word[],
): CalendarWord[] {
  const numbered = numberedOf(text, language)
  if (language === 'zh' || language === 'ja' || language === 'ko') return numbered
  const known = namesOf(lang, language)
  const list = words()
  const found = list.flatMap((word, n) => {
    const named = nameAt(list, n, known, text)
    return named ? [named] : []
  })
  return [...found, ...numbered].sort((a, b) => a.start - b.start)
}

/** The name of another month or day in the form that `found` has; null when it has none that is known. */
export function calendarNameLike(
  found: CalendarWord,
  value: number,
  lang: string,
  language: string,
): string | null {
  if (/\p{Nd}/u.test(found.text)) return found.text.replace(/\p{Nd}+/u, String(value))
  for (const forms of paradigmsOf(lang, language, found.kind)) {
    const own = forms[found.value - 1]
    const other = forms[value - 1]
    if (own && other && own.toLowerCase() === found.text.toLowerCase())
      return withCaseOf(found.text, other)
  }
  return null
}

function withCaseOf(like: string, word: string): string {
  const [first = ''] = like
  const isCapital = first !== first.toLowerCase()
  return (isCapital ? word.charAt(0).toUpperCase() : word.charAt(0).toLowerCase()) + word.slice(1)
}

interface Name {
  readonly kind: CalendarKind
  readonly value: number
  readonly isLoose: boolean
}

interface Names {
  readonly exact: ReadonlyMap<string, Name>
  readonly stems: ReadonlyMap<string, Name>
  readonly shy: ReadonlySet<string>
  readonly language: string
  /** What was looked up before, since most words come again. */
  readonly seen: Map<string, Name | null>
}

const compiled = new Map<string, Names>()

function namesOf(lang: string, language: string): Names {
  const known = compiled.get(lang)
  if (known) return known
  const exact = new Map<string, Name>()
  const stems = new Map<string, Name>()
  const put = (form: string, name: Name) => {
    if (form.endsWith('*')) stems.set(form.slice(0, -1), name)
    else if (form !== '' && !exact.has(form)) exact.set(form, name)
  }
  for (const kind of ['month', 'weekday'] as const) {
    for (const forms of paradigmsOf(lang, language, kind))
      for (const [n, form] of forms.entries())
        put(form.toLowerCase(), { kind, value: n + 1, isLoose: false })
    const own = tableOf(kind === 'month' ? lists.months : lists.weekdays, language)
    for (const [n, forms] of own.entries())
      for (const form of forms.split(' ')) put(form, { kind, value: n + 1, isLoose: false })
    // Where no table says how names are inflected, their endings are taken as they come.
    if (own.length === 0 && !UNINFLECTED.has(language))
      for (const [form, name] of [...exact])
        if (name.kind === kind && form.length >= 5) put(`${form.slice(0, -1)}*`, name)
  }
  for (const [n, forms] of tableOf(lists.loose, language).entries())
    for (const form of forms.split(' ')) put(form, { kind: 'weekday', value: n + 1, isLoose: true })
  const shy = new Set(
    (lists.shy as Readonly<Partial<Record<string, string>>>)[language]?.split(' ') ?? [],
  )
  const made = { exact, stems, shy, language, seen: new Map<string, Name | null>() }
  compiled.set(lang, made)
  return made
}

const UNINFLECTED: ReadonlySet<string> = new Set(
  'en fr es it pt ca ro nl sv da nb no vi th id ms ar fa hi'.split(' '),
)

function tableOf(
  table: Readonly<Partial<Record<string, readonly string[]>>>,
  language: string,
): readonly string[] {
  return table[language] ?? []
}

/** All months, or all days of the week, once for each form that `Intl` knows. */
function paradigmsOf(lang: string, language: string, kind: CalendarKind): string[][] {
  const key = `${lang} ${kind}`
  const known = paradigms.get(key)
  if (known) return known
  const made = (isTag(lang) ? [lang, ...(VARIANTS[language] ?? [])] : []).flatMap((locale) =>
    kind === 'month'
      ? [monthsIn(locale, { month: 'long' }), monthsIn(locale, { day: 'numeric', month: 'long' })]
      : [weekdaysIn(locale)],
  )
  paradigms.set(key, made)
  return made
}

const paradigms = new Map<string, string[][]>()

/** Arab countries name the months in several ways. */
const VARIANTS: Readonly<Partial<Record<string, readonly string[]>>> = {
  ar: ['ar-SY', 'ar-DZ', 'ar-MA', 'ar-IQ'],
  sr: ['sr-Latn', 'sr-Cyrl'],
}

function monthsIn(locale: string, options: Intl.DateTimeFormatOptions): string[] {
  const format = new Intl.DateTimeFormat(locale, {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
  })
  return Array.from({ length: 12 }, (_, n) =>
    partOf(format, new Date(Date.UTC(2024, n, 5)), 'month'),
  )
}

/** 1 January 2024 was a Monday. */
function weekdaysIn(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  })
  return Array.from({ length: 7 }, (_, n) =>
    partOf(format, new Date(Date.UTC(2024, 0, n + 1)), 'weekday'),
  )
}

function partOf(format: Intl.DateTimeFormat, date: Date, type: 'month' | 'weekday'): string {
  const part = format.formatToParts(date).find((one) => one.type === type)?.value ?? ''
  return /[\p{L}\p{M}]{2}/u.test(part) ? part : ''
}

function nameAt(
  words: readonly Word[],
  n: number,
  names: Names,
  text: string,
): CalendarWord | null {
  const [word, next] = [words[n], words[n + 1]]
  if (!word) return null
  const both =
    next && next.start - word.end === 1 ? text.slice(word.start, next.end).toLowerCase() : ''
  const double = names.exact.get(both)
  const name = double ?? lookUp(word.key, names)
  if (!name) return null
  const end = double && next ? next.end : word.end
  const range = { start: word.start, end, text: text.slice(word.start, end) }
  return {
    ...range,
    kind: name.kind,
    value: name.value,
    isSure: !name.isLoose && isMeant(range, text, names),
  }
}

function lookUp(key: string, names: Names): Name | null {
  const known = names.seen.get(key)
  if (known !== undefined) return known
  const made = key.length > 40 ? null : lookUpAnew(key, names)
  if (names.seen.size > 20_000) names.seen.clear()
  names.seen.set(key, made)
  return made
}

function lookUpAnew(key: string, { exact, stems, language }: Names): Name | null {
  const bare = key.replace(/['’].*$/u, '')
  const found =
    exact.get(key) ?? exact.get(bare) ?? exact.get(key.replace(PREFIX[language] ?? NONE, ''))
  if (found) return found
  for (let length = bare.length; length >= 3 && length >= bare.length - 6; length -= 1) {
    const name = stems.get(bare.slice(0, length))
    if (name) return name
  }
  return null
}

const NONE = /^(?!)/
const PREFIX: Readonly<Partial<Record<string, RegExp>>> = {
  ar: /^[وفبلك]+/u,
  he: /^[ובלמהש]{1,2}/u,
}

/** Words that are mostly something else need a capital inside a sentence or a number beside them. */
function isMeant(
  { start, end, text: found }: Range & { text: string },
  text: string,
  { shy, language }: Names,
): boolean {
  if (!shy.has(found.toLowerCase())) return true
  const isBesideNumber =
    /\p{Nd}[.\p{L}]{0,3},?[ \u00a0-]$/u.test(text.slice(Math.max(0, start - 7), start)) ||
    /^[ \u00a0,]{1,2}\p{Nd}/u.test(text.slice(end, end + 3))
  const hasCapital = language === 'en' || language === 'tr'
  const isInside = /[\p{L}\p{Nd},] $/u.test(text.slice(Math.max(0, start - 2), start))
  return isBesideNumber || (hasCapital && isInside && /^\p{Lu}/u.test(found))
}

/** 6月, 星期三, 水曜, 5월, 수요일, tháng 6; also 30.09.2018, whose month answers and demands nothing. */
function numberedOf(text: string, language: string): CalendarWord[] {
  const found: CalendarWord[] = []
  for (const [kind, pattern, values] of NUMBERED[language] ?? [])
    for (const { index: start, 0: whole, 1: name = '' } of text.matchAll(pattern)) {
      const value = /^\p{Nd}+$/u.test(name)
        ? Number(name.normalize('NFKC'))
        : values.indexOf(name) + 1
      if (value < 1 || value > (kind === 'month' ? 12 : 7)) continue
      found.push({ start, end: start + whole.length, text: whole, kind, value, isSure: true })
    }
  for (const { index: start, 0: whole, 1: first, 2: second } of text.matchAll(DATE))
    for (const month of new Set([Number(first), Number(second)]))
      if (month >= 1 && month <= 12)
        found.push({
          start,
          end: start + whole.length,
          text: whole,
          kind: 'month',
          value: month,
          isSure: false,
        })
  return found
}

const DATE = /(?<!\d)(?:\d{4}[./-])?(\d{1,2})[./-](\d{1,2})(?:[./-]\d{2,4})?(?!\d)/g
const HAN_MONTHS = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ')
const HAN_MONTH =
  /(?<![\p{Nd}一二三四五六七八九十个個か箇カヶヵケ])(\p{Nd}{1,2}|十[一二]?|[一二三四五六七八九])[ ]?月(?![球亮薪刊曜])/gu

type Numbered = readonly [kind: CalendarKind, pattern: RegExp, values: readonly string[]]

const NUMBERED: Readonly<Partial<Record<string, readonly Numbered[]>>> = {
  zh: [
    ['month', HAN_MONTH, HAN_MONTHS],
    [
      'weekday',
      /(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])(?![年期岁歲些旦次个個直共般致定样樣度])/gu,
      Array.from('一二三四五六日'),
    ],
    ['weekday', /(?:星期|礼拜|禮拜)(天)/gu, ['', '', '', '', '', '', '天']],
  ],
  ja: [
    ['month', HAN_MONTH, HAN_MONTHS],
    ['weekday', /([月火水木金土日])曜日?/gu, Array.from('月火水木金土日')],
  ],
  ko: [
    ['month', /(?<!\p{Nd})(\p{Nd}{1,2})월/gu, []],
    ['weekday', /([월화수목금토일])요일/gu, Array.from('월화수목금토일')],
  ],
  vi: [['month', /tháng (\p{Nd}{1,2})(?!\p{Nd})/giu, []]],
}
