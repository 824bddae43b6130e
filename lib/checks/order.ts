import type { Finding } from '@/lib/model/finding'

/** By place in the target; what has none stands first. */
export function inOrder<F extends Pick<Finding, 'target'>>(findings: readonly F[]): F[] {
  const placeOf = ({ target }: F) => target?.start ?? -1
  return findings.toSorted((a, b) => placeOf(a) - placeOf(b))
}
