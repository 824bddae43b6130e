import type { RevisionEntry } from '@/lib/api/answers'

/** A history in two parts, both newest first. */
export interface Lineage {
  readonly own: readonly RevisionEntry[]
  /** States of the segments that this one was merged or split from; each counts from 0. */
  readonly earlier: readonly RevisionEntry[]
}

/** A segment's own states, and those of its predecessors. */
export function lineageOf(entries: readonly RevisionEntry[], segment: string): Lineage {
  return {
    own: entries.filter((entry) => entry.segment === segment),
    earlier: entries.filter((entry) => entry.segment !== segment),
  }
}

/** The state that a revision was made from: the next older one of the same segment, or null. */
export function stateBefore(
  entries: readonly RevisionEntry[],
  { segment, number }: RevisionEntry,
): RevisionEntry | null {
  return entries.find((entry) => entry.segment === segment && entry.number < number) ?? null
}
