import type { Diff } from '@/lib/diff/hunks'
import type { Content } from '@/lib/model/content'
import { createExternalStore, type ExternalStore } from '../review/external-store'

/** The diff that stands below the active row, and which of its hunks the keys speak of. */
export interface HunksOnScreen {
  readonly segment: string
  readonly baseline: Content
  readonly count: number
  /** Where each begins in the baseline: so it is known again when others have come before it. */
  readonly begins: readonly number[]
  /** Index of the current hunk. */
  readonly at: number
  /** The diff of the baseline and another text, as this one was made. */
  readonly diffTo: (text: Content) => Diff
}

/** Where the strip leaves its hunks for the keys, one place for each `owner`. */
export function hunksOnScreen(owner: object): ExternalStore<HunksOnScreen | null> {
  const known = places.get(owner)
  if (known) return known
  const made = createExternalStore<HunksOnScreen | null>(null)
  places.set(owner, made)
  return made
}

const places = new WeakMap<object, ExternalStore<HunksOnScreen | null>>()
