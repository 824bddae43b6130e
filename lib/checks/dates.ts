import {
  calendarNameLike,
  type CalendarKind,
  type CalendarWord,
  calendarWordsOf,
} from './calendar-words'
import type { Found, SegmentCheck } from './check'
import type { View } from './view'

/**
 * Months and days of the week are the source's: 六月 is June, not July.
 *
 * Only what was put in place of another is found. A day that is left out, or said as `yesterday`, is
 * the translator's choice; days of the month and years are for `numbers`.
 */
export const dates: SegmentCheck<CalendarKind> = {
  id: 'dates',
  tier: 1,
  kinds: {
    month: { mqm: 'accuracy/mistranslation', severity: 'error' },
    weekday: { mqm: 'accuracy/mistranslation', severity: 'error' },
  },
  examples: [
    {
      ...{ sourceLang: 'ar', targetLang: 'en', source: 'ينطلق المعرض في العاشر من أيلول.' },
      ...{ wrong: 'The fair opens on November 10.', right: 'The fair opens on September 10.' },
    },
    {
      ...{ sourceLang: 'fr', targetLang: 'de', source: 'Elle l’a annoncé mardi.' },
      ...{ wrong: 'Das teilte sie am Freitag mit.', right: 'Das teilte sie am Dienstag mit.' },
    },
    {
      ...{ sourceLang: 'zh', targetLang: 'en', source: '图书馆从三月五日起开放。' },
      ...{ wrong: 'The library opens on May 5.', right: 'The library opens on March 5.' },
    },
    {
      ...{ sourceLang: 'en', targetLang: 'ru', source: 'It begins on 12 June.' },
      ...{ wrong: 'Начало — 12 июля.', right: 'Начало — 12 июня.' },
    },
  ],
  run(view) {
    if (view.source === '' || view.target === '') return []
    return [...changes(view, 'month'), ...changes(view, 'weekday')]
  },
}

interface Words {
  readonly source: readonly CalendarWord[]
  readonly target: readonly CalendarWord[]
}

const cache = new WeakMap<View, Words>()

function wordsOf(view: View): Words {
  const known = cache.get(view)
  if (known) return known
  const made = {
    source: calendarWordsOf(view.source, view.sourceLang, view.sourceBase, view.sourceWords),
    target: calendarWordsOf(view.target, view.targetLang, view.targetBase, view.targetWords),
  }
  cache.set(view, made)
  return made
}

function changes(view: View, kind: CalendarKind): Found<CalendarKind>[] {
  const { source, target } = wordsOf(view)
  const lost = strange(source, target, kind).filter((one) => !isElsewhere(one, view, 'target'))
  const added = strange(target, source, kind).filter((one) => !isElsewhere(one, view, 'source'))
  // Each of the lost ones in its place; with more on one side than on the other that is a guess.
  return lost.length === added.length
    ? lost.flatMap((from, n) => {
        const to = added[n]
        return to ? [changed(from, to, view)] : []
      })
    : []
}

/** Those of one text that the other has not at all. */
function strange(
  words: readonly CalendarWord[],
  others: readonly CalendarWord[],
  kind: CalendarKind,
): CalendarWord[] {
  return words.filter(
    (one) =>
      one.kind === kind &&
      one.isSure &&
      !others.some((other) => other.kind === kind && other.value === one.value),
  )
}

/** Whether the neighbour has it without cause, so that it was moved there. */
function isElsewhere(
  { kind, value }: CalendarWord,
  view: View,
  side: 'source' | 'target',
): boolean {
  const other = side === 'source' ? 'target' : 'source'
  const isNamed = (words: readonly CalendarWord[]) =>
    words.some((word) => word.kind === kind && word.value === value && !isDecimal(word))
  return [view.previous, view.next].some((near) => {
    const words = near ? wordsOf(near) : null
    return words !== null && isNamed(words[side]) && !isNamed(words[other])
  })
}

/** Digits that may be a day and a month, or 1.9 millions. */
function isDecimal({ text }: CalendarWord): boolean {
  return /^\d+[.]\d+$/.test(text)
}

function changed(from: CalendarWord, to: CalendarWord, view: View): Found<CalendarKind> {
  const target = { start: to.start, end: to.end }
  const text = calendarNameLike(to, from.value, view.targetLang, view.targetBase)
  return {
    kind: to.kind,
    ...{ target, source: { start: from.start, end: from.end } },
    args: { found: to.text, expected: from.text },
    fixes: text === null ? [] : [{ ...target, text, safe: false }],
    confidence: 0.95,
  }
}
