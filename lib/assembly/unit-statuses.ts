import type { Content } from '@/lib/model/content'
import type { Status } from '@/lib/model/review'
import { STATUSES } from '@/lib/model/review'
import type { Emitting } from '@/lib/review/emit'

/** Of every unit that segments stand in: the weakest of their statuses. A lead says where a segment begins. */
export function unitStatuses(
  parts: readonly (Emitting & { readonly status: Status })[],
): ReadonlyMap<string, Status> {
  const statuses = new Map<string, Status>()
  let unit: string | null = null
  for (const { lead, target, status } of parts) {
    for (const entered of unitsIn(lead)) unit = entered
    const touched: (string | null)[] = [unit, ...unitsIn(target)]
    for (const one of touched)
      if (one !== null) statuses.set(one, weaker(statuses.get(one) ?? status, status))
    unit = touched.at(-1) ?? null
  }
  return statuses
}

function unitsIn({ codes }: Content): string[] {
  return codes.flatMap((code) => (code.kind === 'unit' ? [code.unit] : []))
}

function weaker(a: Status, b: Status): Status {
  return STATUSES.indexOf(a) <= STATUSES.indexOf(b) ? a : b
}
