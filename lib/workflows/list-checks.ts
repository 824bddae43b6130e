import { type Check } from '@/lib/checks/check'
import { CHECKS } from '@/lib/checks/registry'

/** Every check with its tier, for who shows them and has no use for their code. */
export function listChecks(): readonly Pick<Check, 'id' | 'tier'>[] {
  return CHECKS.map(({ id, tier }) => ({ id, tier }))
}
