import { CODE } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { CheckSettings } from './settings'
import type { View } from './view'

/**
 * Whether a library that objects to a place does not know better: an inline code stands there, a name of
 * the source, a word of the project, or a piece of a term.
 */
export function isRightHere(
  { start, end }: Range,
  view: View,
  settings: Pick<CheckSettings, 'words' | 'terms'>,
): boolean {
  const { target, source } = view
  const place = target.slice(start, end)
  if (place.includes(CODE)) return true
  const words = view.targetWords().filter((word) => word.start < end && word.end > start)
  if (words.some(({ key }) => settings.words.has(key))) return true
  const names = words.filter(({ text }) => text.length > 1 && /^\p{Lu}/u.test(text))
  if (names.some(({ text }) => source.includes(text))) return true
  return settings.terms.some((term) => stands(term.target, target, start, end))
}

/** Does a term stand in the text so that it covers the place? */
function stands(term: string, text: string, start: number, end: number): boolean {
  if (term.length < end - start) return false
  const from = Math.max(0, end - term.length)
  const at = text
    .slice(from, start + term.length)
    .toLowerCase()
    .indexOf(term.toLowerCase())
  return at >= 0
}
