import type { Range } from '@/lib/model/range'

/** Knows how one language is put together. */
export interface Grammar {
  /** In the order of their places. */
  readonly objections: (text: string) => readonly Objection[]
}

/** A place that a rule objects to, in UTF-16 code units. */
export interface Objection extends Range {
  readonly rule: string
  /** Why, as the rule's author put it, in English. */
  readonly message: string
  /** What would answer it, best first: `text` in place of a range of its own. */
  readonly fixes: readonly (Range & { readonly text: string })[]
}
