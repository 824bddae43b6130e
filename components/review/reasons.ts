/** The usual reasons to send a text back, in the order of their figures. */
export const REASONS = ['meaning', 'missing', 'added', 'term', 'grammar', 'style'] as const
export type Reason = (typeof REASONS)[number]

/** The key of a reason's words in `review.json`. */
export function reasonKey(reason: Reason) {
  return `reason.${reason}` as const
}
