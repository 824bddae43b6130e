import { fromText } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { type Spelled, spelledOf } from '../spelling'

/** The text of a string literal of JSON, without its quotes; null where it cannot be stored. */
export function contentOfString(raw: string): Content | null {
  if (raw.includes('\\')) return spelledString(raw)?.content ?? null
  const content = fromText(raw)
  return content.ok ? content.value : null
}

/** What a string literal of JSON, without its quotes, shows; null where it cannot be stored. */
export function spelledString(raw: string): Spelled | null {
  const atoms = (raw.match(/\\u[0-9a-f]{4}|\\[^]|[^\\]/gi) ?? []).map((one) => ({
    shown: one.length > 1 ? escaped(one) : one,
    raw: one,
  }))
  return spelledOf(atoms)
}

function escaped(escape: string): string {
  const letter = escape[1] ?? ''
  if (letter === 'u' && escape.length > 2)
    return String.fromCharCode(Number.parseInt(escape.slice(2), 16))
  return ESCAPES.get(letter) ?? letter
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])
