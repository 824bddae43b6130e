/** A place in a text: an offset in UTF-16 code units and its line, from 1. */
export type Place = Readonly<Record<'offset' | 'line', number>>

/** Where a text first holds what no store keeps: NUL, or half of a surrogate pair. */
export function unstorable(text: string): (Place & Readonly<Record<'character', string>>) | null {
  const match = SUSPECT.test(text) ? UNSTORABLE.exec(text) : null
  if (!match) return null
  const hex = match[0].charCodeAt(0).toString(16).toUpperCase()
  return { ...placeOf(text, match.index), character: `U+${hex.padStart(4, '0')}` }
}

// Most texts have no surrogates at all, which takes a fifth of the time to see.
const SUSPECT = /[\0\ud800-\udfff]/

// Without the flag `u`, by which lone surrogates are [\p{Cs}], this takes a third of the time.
const UNSTORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** The line that an offset lies in. */
export function placeOf(text: string, offset: number): Place {
  return { offset, line: (text.slice(0, offset).match(/\r\n|\r|\n/g)?.length ?? 0) + 1 }
}
