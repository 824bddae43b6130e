import type { Found, SegmentCheck } from './check'
import { answersOf, mayBeSpelled } from './number-answers'
import { likenessOfNumbers } from './number-likeness'
import { numberInTarget } from './number-output'
import { bestPairs } from './pairing'
import type { Quantity } from './quantities'
import type { View } from './view'

type Kind = 'changed' | 'missing' | 'added'

/**
 * Each number of the source stands in the target, with its value: 3,7 млрд is 3.7 billion, 二百四十万
 * is 2.4 million. What is lost and what is added in one segment are one slip where they are alike.
 */
export const numbers: SegmentCheck<Kind> = {
  id: 'numbers',
  tier: 1,
  kinds: {
    changed: { mqm: 'accuracy/mistranslation', severity: 'error' },
    missing: { mqm: 'accuracy/omission', severity: 'warning' },
    added: { mqm: 'accuracy/addition', severity: 'warning' },
  },
  examples: [
    {
      ...{ sourceLang: 'ru', targetLang: 'en', source: 'Программа стоит 2,6 млрд рублей.' },
      ...{ wrong: 'The programme costs 2.6 million rubles.' },
      right: 'The programme costs 2.6 billion rubles.',
    },
    {
      ...{
        sourceLang: 'zh',
        targetLang: 'en',
        source: '去年接待一百二十五万人次，增长百分之十七。',
      },
      ...{ wrong: 'It had 1.25 million visits last year, up 70 percent.' },
      right: 'It had 1.25 million visits last year, up 17 percent.',
    },
    {
      ...{ sourceLang: 'en', targetLang: 'fr', source: 'The bridge dates from 1894.' },
      ...{ wrong: 'Le pont date de 1849.', right: 'Le pont date de 1894.' },
    },
    {
      ...{ sourceLang: 'ar', targetLang: 'en', source: 'حضر ٣٠ ألف زائر.' },
      ...{ wrong: 'Some 300,000 visitors came.', right: 'Some 30,000 visitors came.' },
    },
    {
      ...{ sourceLang: 'en', targetLang: 'hi', source: 'It cost 50 million rupees.' },
      ...{ wrong: 'इसकी लागत 50 करोड़ रुपये थी।', right: 'इसकी लागत 5 करोड़ रुपये थी।' },
    },
  ],
  run(view, { associations }) {
    const answers = view.source === '' || view.target === '' ? null : answersOf(view)
    if (!answers || (answers.lost.length === 0 && answers.added.length === 0)) return []
    const lost = answers.lost.filter(
      (one) => one.weight !== 'loose' && !isElsewhere(one, view, 'target'),
    )
    const added = answers.added.filter(
      (one) => one.weight !== 'loose' && !isElsewhere(one, view, 'source'),
    )
    const pairs = bestPairs(
      lost,
      added,
      (a, b) => likenessOfNumbers(a, b, { view, answers, associations }),
      LEAST_LIKE,
    )
    const isPaired = (one: Quantity) => pairs.some(([a, b]) => a === one || b === one)
    return [
      ...pairs.map(([from, to]) => changed(from, to, view)),
      ...lost
        .filter((one) => !isPaired(one) && isDemanding(one, view.targetBase))
        .map((one) => missing(one)),
      ...added
        .filter((one) => !isPaired(one) && isDemanding(one, view.sourceBase))
        .map((one) => extra(one)),
    ]
  },
}

const LEAST_LIKE = 0.5

/** A number that the neighbour has too much of was moved there, or the link is wrong. */
function isElsewhere(one: Quantity, view: View, side: 'source' | 'target'): boolean {
  return [view.previous, view.next].some((near) => {
    const answers = near ? answersOf(near) : null
    const others = side === 'target' ? answers?.added : answers?.lost
    return (
      others?.some((other) => other.values.some((value) => one.values.includes(value))) ?? false
    )
  })
}

function isDemanding(one: Quantity, language: string): boolean {
  return one.weight === 'sure' && !mayBeSpelled(one, language)
}

function changed(from: Quantity, to: Quantity, view: View): Found<Kind> {
  const target = { start: to.start, end: to.end }
  const expected = numberInTarget(from, to, view.targetLang)
  return {
    kind: 'changed',
    ...{ target, source: { start: from.start, end: from.end } },
    args: { found: to.text, expected: from.text },
    fixes: [{ ...target, text: expected, safe: false }],
    confidence: from.weight === 'sure' && to.weight === 'sure' ? 0.95 : 0.8,
  }
}

function missing(one: Quantity): Found<Kind> {
  return {
    kind: 'missing',
    source: { start: one.start, end: one.end },
    args: { expected: one.text },
    confidence: 0.8,
  }
}

function extra(one: Quantity): Found<Kind> {
  return {
    kind: 'added',
    target: { start: one.start, end: one.end },
    args: { found: one.text },
    confidence: 0.8,
  }
}
