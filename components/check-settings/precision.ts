import type { CheckUse } from '@/lib/api/findings-answers'

/**
 * The share, 0 to 1, of a check's findings that somebody found right, among those that somebody judged:
 * fixes that were applied against dismissals. Null while nobody has judged one.
 */
export function precisionOf({ accepted, dismissed }: Pick<CheckUse, 'accepted' | 'dismissed'>) {
  const judged = accepted + dismissed
  return judged === 0 ? null : accepted / judged
}
