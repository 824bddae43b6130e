import type { XmlElement } from '../xml/nodes'
import { deepTextOf } from './codes'
import { lineAt } from './lines'
import type { Reading } from './parse-with'

/**
 * The text of a unit that is read of several where XLIFF allows one: of sources the first, of targets
 * the first that has a text. Those that are left stay in the file, which is told.
 */
export function oneOf(
  parts: readonly XmlElement[],
  { found, text }: Pick<Reading, 'found' | 'text'>,
): XmlElement | null {
  const [first = null, second] = parts
  if (second) found.haveMore(() => lineAt(text, second.start))
  if (!second || first?.local === 'source') return first
  return parts.find((part) => deepTextOf(part).trim() !== '') ?? first
}
