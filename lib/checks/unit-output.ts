import { isTag } from '@/lib/text/tags'
import type { Quantity } from './quantities'
import { isIntlUnit, type UnitMention } from './unit-words'

/** The source's unit as the target would write it in place of its own; null where that is not known. */
export function unitInTarget(source: Quantity, wrong: UnitMention, lang: string): string | null {
  const [id] = source.unit?.ids ?? []
  if (id === undefined || !source.unit) return null
  const isSymbol = (text: string) => !/\p{L}{2}/u.test(text)
  if (isSymbol(source.unit.text) && isSymbol(wrong.text)) return source.unit.text
  if (!isIntlUnit(id) || source.unit.ids.length > 1 || !isTag(lang)) return null
  const format = new Intl.NumberFormat(lang, {
    ...{ style: 'unit', unit: id },
    unitDisplay: isSymbol(wrong.text) ? 'short' : 'long',
  })
  const parts = format.formatToParts(source.values[0] ?? 2)
  return parts.find(({ type }) => type === 'unit')?.value.trim() ?? null
}
