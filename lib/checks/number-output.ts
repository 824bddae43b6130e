import { isTag } from '@/lib/text/tags'
import { numberWordsOf } from './number-words'
import type { Quantity } from './quantities'
import { baseOf } from '@/lib/text/tags'

/** The source's number as the target would write it: in digits, with the target's magnitude word where it serves. */
export function numberInTarget(source: Quantity, target: Quantity, lang: string): string {
  const [value = 0] = source.values
  const scale = target.scale && fitsScale(value, target.scale.value) ? target.scale : null
  if (scale) {
    const word = target.text.slice(scale.start - target.start, scale.end - target.start)
    const gap = target.text.charAt(scale.start - target.start - 1).trim() === '' ? ' ' : ''
    return `${plain(value / scale.value, lang, target)}${gap}${word}`
  }
  const other = source.scale && target.scale ? scaleNameIn(lang, source.scale.value) : null
  if (source.scale && other && fitsScale(value, source.scale.value))
    return `${plain(value / source.scale.value, lang, target)} ${other}`
  return plain(value, lang, target)
}

/** Lakh and crore are for India's languages; others count by thousands. */
function scaleNameIn(lang: string, scale: number): string | null {
  const language = baseOf(lang)
  if (Math.log10(scale) % 3 > 1e-9 && language !== 'hi') return null
  return numberWordsOf(language)?.scaleName(scale) ?? null
}

/** Whether so many of a magnitude can be said: 3.7 million, and not 0.0037 billion. */
function fitsScale(value: number, scale: number): boolean {
  const count = value / scale
  return count >= 1 && count < 1000 && Math.abs(count * 1000 - Math.round(count * 1000)) < 1e-6
}

/** In digits; a year and a number that the target wrote without grouping stay without. */
export function plain(value: number, lang: string, like: Quantity | null): string {
  const isUngrouped = like?.literal ? /^\p{Nd}+$/u.test(like.literal.text) : false
  const useGrouping = !(isUngrouped && Number.isInteger(value) && value < 10_000)
  const format = new Intl.NumberFormat(isTag(lang) ? lang : 'en', {
    ...{ useGrouping, maximumFractionDigits: 6 },
    numberingSystem: 'latn',
  })
  return format.format(value)
}
