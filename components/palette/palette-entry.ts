import { scoreOf } from './match'

/** Something that the palette offers. */
export interface PaletteEntry {
  /** Unlike every other, and the same from one opening to the next. */
  readonly id: string
  readonly label: string
  /** The heading that it stands under while nothing is looked for. */
  readonly group: string
  /** A chord, as the table of keys writes it. */
  readonly chord?: string | undefined
  /** A word in grey at its end: the languages of a document. */
  readonly note?: string
  readonly run: () => void
}

export interface PaletteGroup {
  readonly value: string
  readonly items: readonly PaletteEntry[]
}

/**
 * The entries that answer a query, under their headings; those of one heading best first. Without a
 * query all of them, in the order given.
 */
export function found(entries: readonly PaletteEntry[], query: string): readonly PaletteGroup[] {
  const scored = entries.flatMap((entry) => {
    const score = scoreOf(query, `${entry.label} ${entry.note ?? ''}`)
    return score === null ? [] : [{ entry, score }]
  })
  const headings = [...new Set(scored.map(({ entry }) => entry.group))]
  return headings
    .map((value) => {
      const own = scored.filter(({ entry }) => entry.group === value)
      const items = own.toSorted((a, b) => b.score - a.score)
      return { value, best: items[0]?.score ?? 0, items: items.map(({ entry }) => entry) }
    })
    .toSorted((a, b) => b.best - a.best)
    .map(({ value, items }) => ({ value, items }))
}

/** The number of the segment that a query asks for (`123`, `#123`), if it does. */
export function numberAsked(query: string): number | null {
  const digits = /^\s*#?(\d{1,7})\s*$/.exec(query)?.[1]
  return digits === undefined ? null : Number(digits)
}
