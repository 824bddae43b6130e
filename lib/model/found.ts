import type { Severity } from './finding'

/** How many findings of a segment stand, by severity. */
export type Found = Readonly<Record<Severity, number>>

/** Counts in one number, as an outline row has them; more than 1,023 of one severity count as that. */
export function packFound({ error, warning, hint }: Found): number {
  return clamped(error) * SHIFT * SHIFT + clamped(warning) * SHIFT + clamped(hint)
}

export function foundOf(packed: number): Found {
  return {
    error: Math.floor(packed / SHIFT / SHIFT) % SHIFT,
    warning: Math.floor(packed / SHIFT) % SHIFT,
    hint: packed % SHIFT,
  }
}

const SHIFT = 1024

function clamped(count: number): number {
  return Math.min(count, SHIFT - 1)
}
