import type { Found, SegmentCheck } from './check'
import { answersOf, isSameNumber } from './number-answers'
import type { Quantity } from './quantities'
import { unitInTarget } from './unit-output'
import type { UnitMention } from './unit-words'
import { knowsUnitsOf } from './unit-words'
import type { View } from './view'

type Kind = 'changed' | 'points'

/**
 * A number keeps its unit and its currency: 18 minutes are not 18 hours, 6 m² are not 6 metres.
 *
 * Read only where both texts have a unit beside one and the same number; what was converted has
 * another number, and is left alone.
 */
export const units: SegmentCheck<Kind> = {
  id: 'units',
  tier: 1,
  kinds: {
    changed: { mqm: 'accuracy/mistranslation', severity: 'error' },
    points: { mqm: 'accuracy/mistranslation', severity: 'hint' },
  },
  examples: [
    {
      ...{ sourceLang: 'ru', targetLang: 'en', source: 'Зарядка займёт 25 минут.' },
      ...{ wrong: 'Charging will take 25 hours.', right: 'Charging will take 25 minutes.' },
    },
    {
      ...{ sourceLang: 'ar', targetLang: 'en', source: 'مساحة الغرفة تسعة أمتار مربعة.' },
      ...{
        wrong: 'The room measures nine meters.',
        right: 'The room measures nine square meters.',
      },
    },
    {
      ...{ sourceLang: 'en', targetLang: 'fr', source: 'A ticket costs £12.' },
      ...{ wrong: 'Le billet coûte 12 €.', right: 'Le billet coûte 12 £.' },
    },
    {
      ...{ sourceLang: 'fr', targetLang: 'de', source: 'Le moulin est à 14 kilomètres.' },
      ...{
        wrong: 'Die Mühle liegt 14 Meilen entfernt.',
        right: 'Die Mühle liegt 14 Kilometer entfernt.',
      },
    },
    {
      ...{ sourceLang: 'ja', targetLang: 'en', source: '工事は6か月かかる。' },
      ...{ wrong: 'The work will take six weeks.', right: 'The work will take six months.' },
    },
  ],
  run(view) {
    const answers = view.source === '' || view.target === '' ? null : answersOf(view)
    if (!answers) return []
    return answers.target.flatMap((to) => {
      if (!to.unit) return []
      const from = strangeTo(to, answers.source, answers.target, view)
      return from ? [changed(from, to, to.unit, view)] : []
    })
  },
}

/** The source's number with another unit, when no unit there fits and its own is nowhere here. */
function strangeTo(
  to: Quantity,
  source: readonly Quantity[],
  target: readonly Quantity[],
  view: View,
): Quantity | null {
  const same = source.filter((one) => one.values[0] === to.values[0] && isSameNumber(one, to))
  const [first] = same.filter(({ unit }) => unit !== null)
  if (!first || same.some(({ unit }) => !unit || fits(unit, to.unit, view))) return null
  const isHere = target.some(
    (one) => one.unit && fits(first.unit, one.unit, view) && isSameNumber(first, one),
  )
  return isHere ? null : first
}

function fits(a: UnitMention | null, b: UnitMention | null, view: View): boolean {
  return (a?.ids ?? []).some((x) => (b?.ids ?? []).some((y) => isOneUnit(x, y, view)))
}

function isOneUnit(a: string, b: string, { sourceBase, targetBase }: View): boolean {
  if (a === b || a.startsWith(`${b}-per-`) || b.startsWith(`${a}-per-`)) return true
  const hasSquares = knowsUnitsOf(sourceBase) && knowsUnitsOf(targetBase)
  if (!hasSquares && (a.endsWith(`-${b}`) || b.endsWith(`-${a}`))) return true
  return DEGREES.has(a) && DEGREES.has(b) && (a === 'degree' || b === 'degree')
}

const DEGREES: ReadonlySet<string> = new Set(['degree', 'celsius', 'fahrenheit'])

function changed(from: Quantity, to: Quantity, unit: UnitMention, view: View): Found<Kind> {
  const ids = [...(from.unit?.ids ?? []), ...unit.ids]
  const isPoints = ids.includes('percent') && ids.includes('percentage-point')
  const range = { start: unit.start, end: unit.end }
  const text = unitInTarget(from, unit, view.targetLang)
  return {
    kind: isPoints ? 'points' : 'changed',
    ...{ target: range, source: from.unit ? withNumber(from, from.unit) : null },
    args: { found: phrase(to, unit, view.target), expected: phrase(from, from.unit, view.source) },
    fixes: text === null ? [] : [{ ...range, text, safe: false }],
    confidence: 0.9,
  }
}

function withNumber(number: Quantity, unit: UnitMention) {
  return { start: Math.min(number.start, unit.start), end: Math.max(number.end, unit.end) }
}

function phrase(number: Quantity, unit: UnitMention | null, text: string): string {
  const { start, end } = unit ? withNumber(number, unit) : number
  return text.slice(start, end)
}
