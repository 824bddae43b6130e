/** A moment at which a reviewer did something; `segment` is null for leaving: another window, another page. */
export interface ActivityMoment {
  /** Milliseconds since any fixed moment. */
  readonly atMs: number
  readonly segment: string | null
}

/**
 * Time spent in each segment, in milliseconds, from the moments of one reviewer in order.
 *
 * The time between two moments belongs to the segment of the first, be it for typing, reading or
 * thinking. A longer gap than `idleMs` counts nothing at all: how much of it was work nobody knows, and
 * to count the limit instead would give every break a minute of work. What comes after the last moment
 * is not counted, nor is a step back of the clock.
 */
export function activeTime(
  moments: readonly ActivityMoment[],
  idleMs = IDLE_MS,
): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  moments.forEach(({ atMs, segment }, n) => {
    if (segment === null) return
    const gap = (moments[n + 1]?.atMs ?? atMs) - atMs
    const counted = gap > 0 && gap <= idleMs ? gap : 0
    times.set(segment, (times.get(segment) ?? 0) + counted)
  })
  return times
}

/** A minute: as long as one may look at a long sentence without a key. Ours, no standard names one. */
export const IDLE_MS = 60_000
