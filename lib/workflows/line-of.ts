import type { RealignAction, RealignRun, Segment } from '@/lib/model/review'
import { realignBodies } from '@/lib/store/actions'
import type { Db } from '@/lib/store/schema'

/** A segment with all those that it came from, and the runs by which it did. */
export interface Line {
  readonly segments: readonly string[]
  readonly runs: readonly RealignRun[]
}

export async function lineOf(db: Db, document: string, segment: Segment): Promise<Line> {
  if (segment.bornSeq === 0) return { segments: [segment.id], runs: [] }
  const bodies = await realignBodies(db, document, segment.bornSeq)
  const runs = bodies.flatMap((body) => (JSON.parse(body) as RealignAction).runs)
  const line = new Set([segment.id])
  const found: RealignRun[] = []
  for (const run of runs.toReversed()) {
    if (!run.born.some((id) => line.has(id))) continue
    for (const one of run.replace) line.add(one.segment)
    found.push(run)
  }
  return { segments: [...line], runs: found }
}
