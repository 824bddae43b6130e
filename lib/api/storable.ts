import { z } from 'zod'

/**
 * A text that every store can hold.
 *
 * SQLite's driver cuts a text at NUL in silence, PostgreSQL refuses it, lone surrogates change on both.
 */
export const storable = z.string().superRefine((value, context) => {
  const found = NOT_STORABLE.exec(value)
  if (found) context.addIssue({ code: 'custom', params: { notStorable: placeOf(value, found) } })
})
const NOT_STORABLE = /[\0\p{Surrogate}]/u

/** In the words of every other place that refuses a text. */
function placeOf(value: string, { 0: character, index: offset }: RegExpExecArray) {
  const line = (value.slice(0, offset).match(/\r\n|\r|\n/g)?.length ?? 0) + 1
  const hex = character.charCodeAt(0).toString(16).toUpperCase()
  return { offset, line, character: `U+${hex.padStart(4, '0')}` }
}
