import type { RealignAction, RealignRun, Segment } from '@/lib/model/review'
import { realignBodies } from '@/lib/store/actions'
import type { Db } from '@/lib/store/schema'

/** A segment with all those that it came from, and the runs by which it did. */
export interface Line {
  readonly segments: readonly string[]
  readonly runs: readonly RealignRun[]
}

export function lineOf(db: Db, document: string, segment: Segment): Promise<Line> {
  return linesOf(db, document, [segment])
}

/** The lines of many segments, as one. */
export async function linesOf(
  db: Db,
  document: string,
  segments: readonly Segment[],
): Promise<Line> {
  const line = new Set(segments.map(({ id }) => id))
  const newest = segments.reduce((last, { bornSeq }) => Math.max(last, bornSeq), 0)
  if (newest === 0) return { segments: [...line], runs: [] }
  const bodies = await realignBodies(db, document, newest)
  const runs = bodies.flatMap((body) => (JSON.parse(body) as RealignAction).runs)
  const found: RealignRun[] = []
  for (const run of runs.toReversed()) {
    if (!run.born.some((id) => line.has(id))) continue
    for (const one of run.replace) line.add(one.segment)
    found.push(run)
  }
  return { segments: [...line], runs: found }
}
