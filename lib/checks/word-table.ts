/**
 * Words by language from a table whose cells are words separated by spaces: `{ "en": "said told" }`.
 * A language without a row has none. Words are compared in lower case.
 */
export function wordTable(
  table: Readonly<Record<string, string>>,
): (base: string) => ReadonlySet<string> {
  const made = new Map<string, ReadonlySet<string>>()
  return (base) => {
    const known = made.get(base)
    if (known) return known
    const words = new Set((table[base] ?? '').split(' ').filter((word) => word !== ''))
    made.set(base, words)
    return words
  }
}
