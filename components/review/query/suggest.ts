import { ORDER_KEY } from './order'
import { ALL_KEYS, offersOf } from './query'
import { quoted, tokensOf } from './tokens'

/** One way to go on with a query. */
export interface Suggestion {
  /** What is put in: `status:` or `draft`. */
  readonly insert: string
  /** The whole query with it, and where the caret stands then. */
  readonly text: string
  readonly caret: number
  /** What it is, as a key of `query.json`; null for a name or an example. */
  readonly meaning: string | null
  /** Id of the check that it names. */
  readonly check?: string
}

/**
 * What may stand at the caret: keys, or the values of the key before it. `people` are names for `by`,
 * `checks` ids for `check`.
 */
export function suggestionsFor(
  text: string,
  caret: number,
  people: readonly string[] = [],
  checks: readonly string[] = [],
): readonly Suggestion[] {
  const token = tokensOf(text).find(({ start, end }) => start < caret && caret <= end)
  const start = token?.start ?? caret
  const typed = text.slice(start, caret)
  if (typed.includes('"')) return []
  const [, sign = '', key, list = ''] = SHAPE.exec(typed) ?? []
  const ends = token?.end ?? caret
  const put = (from: number, insert: string, after: string, meaning: string | null) => {
    const rest = after === '' ? text.slice(ends) : text.slice(ends).trimStart()
    const head = text.slice(0, from) + insert + after
    return { insert, text: head + rest, caret: head.length, meaning }
  }
  if (key === undefined) {
    const begun = typed.slice(sign.length).toLowerCase()
    return ALL_KEYS.filter((name) => name.startsWith(begun)).map((name) =>
      put(start + sign.length, `${name}:`, '', `key.${name}`),
    )
  }
  const before = list.slice(0, list.lastIndexOf(',') + 1)
  const begun = list.slice(before.length).toLowerCase()
  const from = caret - (list.length - before.length)
  const ids = key.toLowerCase() === 'check' ? checks : []
  return [
    ...valuesOf(key.toLowerCase(), people)
      .filter(({ value }) => value.toLowerCase().startsWith(begun))
      .map(({ value, meaning }) => put(from, value, ' ', meaning)),
    ...ids
      .filter((id) => id.startsWith(begun))
      .map((id) => ({ ...put(from, id, ' ', null), check: id })),
  ]
}

const SHAPE = /^(-?)(?:(\p{L}+):(.*))?/u

interface Value {
  readonly value: string
  readonly meaning: string | null
}

function valuesOf(key: string, people: readonly string[]): readonly Value[] {
  // Their words mean something else elsewhere.
  const prefix = [ORDER_KEY, 'comment', 'check', 'error'].includes(key) ? key : 'value'
  const named = (value: string) => ({
    value,
    meaning: /^\p{L}+$/u.test(value) ? `${prefix}.${value}` : null,
  })
  const names = key === 'by' ? people.map((name) => ({ value: quoted(name), meaning: null })) : []
  return [...offersOf(key).map(named), ...names]
}
