import type { Range } from '@/lib/model/range'

/** Other text for a range of a file; an empty range is where something comes in. */
export interface Patch extends Range {
  readonly text: string
}

/**
 * The text with some ranges replaced, all else to the character as it was. Ranges must not overlap;
 * of several at one place the order is kept. @throws Error when they overlap, which is a bug.
 */
export function patched(text: string, patches: readonly Patch[]): string {
  const ordered = patches.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const pieces: string[] = []
  let at = 0
  for (const { start, end, text: instead } of ordered) {
    if (start < at) throw new Error(`patches overlap at ${start}`)
    pieces.push(text.slice(at, start), instead)
    at = end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}
