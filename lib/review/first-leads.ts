import { hasUnitMark } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { CODE, plain } from '@/lib/model/content'

/** A segment at import, before every lead is known. */
export interface Draft {
  /** The glue before the first word of its target; null for an omission, which has no target. */
  readonly lead: Content | null
  /** The source unit in which its source begins; null for an addition, which has no source. */
  readonly unit: number | null
  /** Is its source the first sentence of that unit? */
  readonly begins: boolean
}

/**
 * The leads of a new document's segments: where a text will go that fills an omission.
 *
 * Within its source unit it continues the paragraph before it: the joiner. Where its source begins
 * a unit whose translation follows, it takes over the lead that opens the target's unit, also past
 * other omissions of the same source unit, and what follows gets the joiner. Where the next target
 * opens another unit, or none follows, it is a paragraph of its own, if the format can insert one.
 *
 * A format that cannot, and no paragraph before it to continue: it goes to the head of the next one,
 * because a text outside of all units would be lost.
 */
export function firstLeads(drafts: readonly Draft[], { joiner, insertsUnits }: Options): Content[] {
  const join = plain(joiner)
  const leads = drafts.map(({ lead }) => lead ?? join)
  const firstText = drafts.findIndex(({ lead }) => lead !== null)
  let next = drafts.length
  let opener = next
  for (const [fromEnd, draft] of drafts.toReversed().entries()) {
    const n = drafts.length - 1 - fromEnd
    if (draft.lead) {
      next = n
      opener = n
      continue
    }
    const homeless = n < firstText && !insertsUnits
    const place = homeless ? 'head' : draft.begins ? placeOf(draft, drafts[next]) : 'within'
    if (place === 'head') {
      leads[n] = leads[opener] ?? join
      leads[opener] = join
      opener = n
    }
    if (place === 'own' && insertsUnits) leads[n] = NEW_UNIT
  }
  return leads
}

interface Options {
  readonly joiner: string
  readonly insertsUnits: boolean
}

/** The place of an omission that begins a source unit, by the next segment that has a target. */
function placeOf(draft: Draft, next: Draft | undefined): 'head' | 'own' | 'within' {
  if (next?.lead && !hasUnitMark(next.lead)) return 'within'
  return next?.unit === draft.unit ? 'head' : 'own'
}

const NEW_UNIT: Content = { text: CODE, codes: [{ kind: 'newUnit' }] }
