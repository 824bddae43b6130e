import type { Fix } from '@/lib/model/finding'
import type { Range } from '@/lib/model/range'
import { calendarNames } from './calendar-names'
import { calendarWordsOf } from './calendar-words'
import type { Found, SegmentCheck } from './check'
import table from './lists/calendar-words.json'
import { upperFirst } from './upper-first'
import type { View } from './view'
import { wordTable } from './word-table'

type Kind = 'capital' | 'small'

/**
 * Months and weekdays have no capital in most European languages, and one in English, where languages and
 * peoples have one too. Names and holidays are told by what stands around: a date or a preposition must.
 */
export const calendarCapital: SegmentCheck<Kind> = {
  id: 'calendar-capital',
  tier: 2,
  languages: ['en', ...table.smallIn.split(' ')],
  kinds: {
    capital: { mqm: 'fluency/spelling', severity: 'warning' },
    small: { mqm: 'fluency/spelling', severity: 'warning' },
  },
  examples: [
    {
      targetLang: 'fr',
      wrong: 'Il rouvre le Samedi 17 Mai.',
      right: 'Il rouvre le samedi 17 mai.',
    },
    { targetLang: 'es', wrong: 'Llegó en Octubre de 2024.', right: 'Llegó en octubre de 2024.' },
    { targetLang: 'ru', wrong: 'Паром ушёл 3 Октября.', right: 'Паром ушёл 3 октября.' },
    { targetLang: 'en', wrong: 'It left on monday.', right: 'It left on Monday.' },
  ],
  run: (view) => (view.targetBase === 'en' ? smallIn(view) : capitalsIn(view)),
}

interface Named extends Range {
  readonly text: string
}

const CAPITAL = /(?<![\p{L}\p{N}’'@#/_.-])\p{Lu}\p{Ll}{2,}(?:-\p{Ll}{3,})?(?![\p{L}\p{N}@/_-])/gu

function capitalsIn(view: View): Found<Kind>[] {
  const { target, targetBase } = view
  const names = calendarNames(targetBase)
  const found: Named[] = []
  for (const { index: start, 0: text } of target.matchAll(CAPITAL)) {
    const word = text.toLowerCase()
    const place = { start, end: start + text.length, text }
    const isMonth = names.isMonth(word)
    if ((isMonth || names.isWeekday(word)) && isWrong(place, isMonth, view)) found.push(place)
  }
  if (found.length === 0 || isTitle(target, found)) return []
  return joined(found, target).map((group) => lowered(group, target))
}

function isWrong({ start, end }: Named, isMonth: boolean, view: View): boolean {
  const { target, targetBase } = view
  const [before, after] = [
    target.slice(Math.max(0, start - 40), start),
    target.slice(end, end + 30),
  ]
  if (BEGINS.test(before) && !/\d\.\s$/.test(before)) return false
  // Viernes Santo, Domingo de Ramos, Mayo Clinic, Avril Lavigne.
  if (/^ (?:(?:de|des|di|do|da|del|della) )?\p{Lu}\p{Ll}/u.test(after)) return false
  const word =
    /(?:^|[\s(])(\p{L}+[’']?|\p{L}+[’']\p{L}+)\s$/u.exec(before)?.[1]?.toLowerCase() ?? ''
  if (!isMonth)
    return WEEKDAY_DATE.test(after) || onWeekday(targetBase).has(word) || isOfSource(view, start)
  if (isHoliday(before, target.slice(start, end), after, targetBase)) return false
  const hasDay = DAY.test(before)
  return (
    hasDay || YEAR.test(after) || (inMonth(targetBase).has(word) && !/^[ -]\p{Lu}/u.test(after))
  )
}

/** Whether the source has the same weekday, and no capital before it as in Black Friday. */
function isOfSource(view: View, start: number): boolean {
  const { source, sourceLang, sourceBase, target, targetLang, targetBase } = view
  const here = calendarWordsOf(target, targetLang, targetBase, view.targetWords).find(
    (word) => word.start === start,
  )
  if (!here || source === '') return false
  return calendarWordsOf(source, sourceLang, sourceBase, view.sourceWords).some(
    (word) =>
      word.kind === here.kind &&
      word.value === here.value &&
      !/\p{Lu}\p{L}* $/u.test(source.slice(Math.max(0, word.start - 20), word.start)),
  )
}

const inMonth = wordTable(table.inMonth)
const onWeekday = wordTable(table.onWeekday)
const STREETS = new Set(table.streets.split(' '))
const BEGINS = /(?:^|[.!?…:]\s|[\n•"“„«»(–—-]\s?)$/u
const DAY = /(?<!\d)(?:[12]?\d|3[01])(?:\.|er|º|°|-?го|-?е|-?га)?\s(?:de |d’|d')?$/u
const YEAR = /^,?\s(?:de |del )?(?:1[5-9]|20)\d\d(?!\d)/u
const WEEKDAY_DATE = /^,?\s(?:den |d\. |el |dia |de )?(?:[12]?\d|3[01])(?:\.|er|º|°)?(?:\s|$)/u

/** `14 Juillet`, `ul. 3 Maja`: a date that has become a name, when no year and no weekday is told. */
function isHoliday(before: string, month: string, after: string, base: string): boolean {
  const [, street = '', date = ''] =
    /(?:(\p{L}+)\.?\s(?:(?:du|del?|do|dos|da)\s)?)?(\S+\s(?:de\s)?)$/u.exec(before) ?? []
  const isName = /^\p{Lu}/u.test(street) && !calendarNames(base).isWeekday(street.toLowerCase())
  if (isName || STREETS.has(street.toLowerCase())) return !YEAR.test(after)
  const days = (HOLIDAYS[base] ?? '').split('|')
  return days.includes(`${date}${month}`.toLowerCase()) && !YEAR.test(after)
}

const HOLIDAYS: Readonly<Record<string, string>> = table.holidays

/** Most of its longer words, those of the date apart, have capitals: a title. */
function isTitle(target: string, found: readonly Named[]): boolean {
  const words = target.match(/\p{L}{4,}/gu) ?? []
  const others = words.filter((word) => !found.some(({ text }) => text === word))
  const capitals = others.filter((word) => /^\p{Lu}/u.test(word)).length
  return others.length > 2 && capitals > 0.7 * others.length
}

/** Words of one date are one finding. */
function joined(found: readonly Named[], target: string): Named[][] {
  const groups: Named[][] = []
  for (const one of found) {
    const last = groups.at(-1)?.at(-1)
    const gap = last ? target.slice(last.end, one.start) : ''
    if (last && /^[ ,]{1,2}\d{1,2}(?:\.|er|º)? (?:de )?$/.test(gap)) groups.at(-1)?.push(one)
    else groups.push([one])
  }
  return groups
}

function lowered(group: readonly Named[], target: string): Found<Kind> {
  const place = { start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 }
  let text = target.slice(place.start, place.end)
  for (const { text: word } of group) text = text.replace(word, word.toLowerCase())
  const found = target.slice(place.start, place.end)
  return {
    ...{ kind: 'capital', target: place, args: { found, expected: text } },
    fixes: [{ ...place, text, safe: true }],
  }
}

const ALWAYS =
  'january february april june july september october november december monday tuesday wednesday thursday friday saturday sunday'
const SMALL = new RegExp(
  `(?<![\\p{L}\\p{N}@#/_.-])(?:(?<day>${ALWAYS.replaceAll(' ', '|')})|(?<people>${table.english.replaceAll(' ', '|')})|(?<=\\b\\d{1,2} )(?<dated>march|may|august)(?= \\d{4}|[.,]|$)|(?<year>march|may|august)(?= (?:1[5-9]|20)\\d\\d(?!\\d)))(?![\\p{L}\\p{N}@/_]|-\\p{Ll}|\\.\\p{Ll})`,
  'gu',
)
const THINGS = new Set(table.englishThings.split(' '))

function smallIn({ target, source }: View): Found<Kind>[] {
  return Array.from(
    target.matchAll(SMALL),
    ({ index: start, 0: word, groups = {} }): Found<Kind>[] => {
      const end = start + word.length
      const next = /^\s(\p{L}+)/u.exec(target.slice(end, end + 20))?.[1] ?? ''
      if (source.includes(word) || (groups.people !== undefined && THINGS.has(next))) return []
      const expected = upperFirst(word, 'en') + word.slice(1)
      const fix: Fix = { start, end, text: expected, safe: groups.people === undefined }
      return [
        { kind: 'small', target: { start, end }, args: { found: word, expected }, fixes: [fix] },
      ]
    },
  ).flat()
}
