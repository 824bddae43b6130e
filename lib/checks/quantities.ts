import type { Range } from '@/lib/model/range'
import { baseOf } from '@/lib/text/tags'
import { hanNumbersOf } from './han-numbers'
import { type Literal, literalsOf } from './number-literals'
import { composedNumbers } from './number-runs'
import { numberWordsOf } from './number-words'
import { romanNumbersOf } from './roman-numbers'
import { type UnitMention, unitWordsOf } from './unit-words'
import type { View, Word } from './view'

/**
 * A number in a text, with its magnitude word.
 *
 * `sure` ones must be answered by the other text; a `word` (seven) only with a second sign that they
 * are meant; a `loose` one (first, twice, the 19 of COVID-19, a lone Han digit) answers others only.
 */
export interface Quantity extends Range {
  /** What it can mean, the convention of its language first. */
  readonly values: readonly number[]
  readonly weight: 'sure' | 'word' | 'loose'
  /** Its digits, where it is written in digits. */
  readonly literal: Literal | null
  /** Its magnitude word: `million`. */
  readonly scale: (Range & { readonly value: number }) | null
  readonly unit: UnitMention | null
  readonly text: string
}

/** What a reader of one kind of number gives; the rest is found around it. */
export interface NumberFound extends Range {
  readonly values: readonly number[]
  readonly weight: Quantity['weight']
  readonly literal?: Literal
  readonly scale?: Range & { readonly value: number }
  /** A unit that its own writing holds: 百分之五. */
  readonly unit?: string
  /** A word that is mostly another one, and a number before a unit: `acht Euro`. */
  readonly isShy?: boolean
}

export function quantitiesOf(view: View, side: 'source' | 'target'): readonly Quantity[] {
  const known = cache[side].get(view)
  if (known) return known
  const made =
    side === 'source'
      ? readQuantities(view.source, view.sourceLang, view.sourceWords)
      : readQuantities(view.target, view.targetLang, view.targetWords)
  cache[side].set(view, made)
  return made
}

const cache = { source: new WeakMap<View, Quantity[]>(), target: new WeakMap<View, Quantity[]>() }

/** All numbers of a text in order, whatever they are written in. */
export function readQuantities(
  text: string,
  lang: string,
  words: () => readonly Word[],
): Quantity[] {
  const language = baseOf(lang)
  const literals = literalsOf(text, lang)
  const found = HAN.has(language)
    ? hanNumbersOf(text, literals, language)
    : composedNumbers(text, literals, numberWordsOf(language) ? words() : [], language)
  const all = [...found, ...romanNumbersOf(text)].sort((a, b) => a.start - b.start)
  const { beside } = unitWordsOf(language)
  return withSharedScale(all).map((one) => {
    const { start, end, values, isShy = false } = one
    const own = one.unit === undefined ? null : { start, end, ids: [one.unit], text: '' }
    const isLoose = one.weight === 'loose' && !one.literal && !isShy
    const unit = own ?? (isLoose ? null : beside(text, one))
    return {
      ...{ start, end, values, text: text.slice(start, end), unit },
      ...{ literal: one.literal ?? null, scale: one.scale ?? null },
      weight: isShy && unit ? 'word' : one.weight,
    }
  })
}

const HAN: ReadonlySet<string> = new Set(['zh', 'ja', 'ko', 'yue'])

/** In `2 to 3 million` the first number may be millions as well. */
function withSharedScale(all: readonly NumberFound[]): NumberFound[] {
  return all.map((one, n) => {
    const scale = all[n + 1]?.scale
    const gap = (all[n + 1]?.start ?? Infinity) - one.end
    if (!scale || one.scale || gap > FAR || one.weight === 'loose') return one
    return { ...one, values: [...one.values, (one.values[0] ?? 0) * scale.value] }
  })
}

/** Room for `, and ` or ` до `. */
const FAR = 7
