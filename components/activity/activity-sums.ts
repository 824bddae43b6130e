import { type ActivityMoment, activeTime } from '@/lib/metrics/active-time'

/** Active time in a segment on a day, so far. */
export interface ActivitySum {
  readonly segment: string
  /** The person's own calendar day, `2026-03-14`. */
  readonly day: string
  readonly ms: number
}

export interface ActivitySums {
  /** Something was done in a segment, or the page was left (null). Called at every key: it must be cheap. */
  readonly note: (moment: ActivityMoment) => void
  /** The sums that have grown since this was asked last. */
  readonly grown: () => readonly ActivitySum[]
}

/**
 * Adds up the active time of one stay at the review screen, by the rules of `activeTime`, moment by
 * moment: no moment is kept but the last one. Time over midnight belongs to the day on which it began.
 */
export function createActivitySums(dayOf = ownDay): ActivitySums {
  const sums = new Map<string, ActivitySum>()
  const changed = new Set<string>()
  let last: ActivityMoment | null = null

  const note = (moment: ActivityMoment) => {
    const before = last
    // While somebody types, a look at the clock is all.
    if (before?.segment === moment.segment && isSoonAfter(before, moment)) return
    last = moment
    if (!before) return
    for (const [segment, ms] of activeTime([before, moment])) {
      if (ms === 0) continue
      const day = dayOf(before.atMs)
      const key = `${segment} ${day}`
      sums.set(key, { segment, day, ms: (sums.get(key)?.ms ?? 0) + ms })
      changed.add(key)
    }
  }
  const grown = () => {
    const found = [...changed].flatMap((key) => sums.get(key) ?? [])
    changed.clear()
    return found
  }
  return { note, grown }
}

/** What is done so soon after something in the same segment adds nothing that the next moment does not. */
const SOON_MS = 250

function isSoonAfter(before: ActivityMoment, { atMs }: ActivityMoment): boolean {
  return atMs >= before.atMs && atMs - before.atMs < SOON_MS
}

function ownDay(atMs: number): string {
  const date = new Date(atMs)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
