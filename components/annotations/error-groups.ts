import type { AnnotationView } from '@/lib/api/annotation-answers'
import { MQM_CATEGORIES } from '@/lib/model/mqm'
import { worstFirst } from './annotations-state'
import { type TopCategory, topOf } from './marking'

/** The errors of one category, its kinds among them, in the order of the text. */
export interface ErrorGroup {
  readonly category: TopCategory
  readonly errors: readonly PlacedError[]
}

export interface PlacedError {
  readonly error: AnnotationView
  /** Number of the segment that it is shown on, from 1; 0 while that is not known. */
  readonly number: number
}

/** Errors by category, those without any left out. `rankOf` gives -1 for a segment that is not known. */
export function errorGroups(
  errors: readonly AnnotationView[],
  rankOf: (segment: string) => number,
): readonly ErrorGroup[] {
  const placed = worstFirst(errors)
    .map((error) => ({ error, number: rankOf(error.on[0] ?? '') + 1 }))
    .toSorted((a, b) => a.number - b.number)
  return MQM_CATEGORIES.flatMap(({ id }) => {
    const own = placed.filter(({ error }) => topOf(error.category) === id)
    return own.length > 0 ? [{ category: id, errors: own }] : []
  })
}
