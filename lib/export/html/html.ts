import { escaped } from '../xml'

/** Markup that is safe to put into a page: made by `safe` alone. */
export interface Html {
  readonly markup: string
}

type Value = Html | string | number | null | readonly (Html | null)[]

/**
 * A template of markup in which every text is escaped, in elements and in quoted attributes. (A tag
 * named `html` would have Prettier add white space to the markup, which is not nothing here.)
 */
export function safe(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const pieces = parts.map((part, n) => (n === 0 ? part : markupOf(values[n - 1] ?? null) + part))
  return { markup: pieces.join('') }
}

function markupOf(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  if ('markup' in value) return value.markup
  return value.map((one) => one?.markup ?? '').join('')
}
