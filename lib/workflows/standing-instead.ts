import type { ActRefusal } from '@/lib/api/answers'
import type { Failure } from '@/lib/model/result'
import type { Range } from '@/lib/model/range'
import type { Action, Segment } from '@/lib/model/review'
import { documentOf } from '@/lib/store/documents'
import type { Store } from '@/lib/store/open'
import type { Db } from '@/lib/store/schema'
import type { SegmentWithHead } from '@/lib/store/segments'
import { liveSegments, segmentsById } from '@/lib/store/segments'
import { read } from '@/lib/store/transaction'
import type { ActCommand } from './act'
import { viewsOf } from './segments-window'

/** More would not help anybody to merge by hand. */
const MOST = 200

/**
 * What stands now where a refused action wanted to work: the live segments that overlap those it
 * names. Null when there is no such document.
 */
export function standingInstead(
  store: Store,
  { document, action }: ActCommand,
  failure: Failure,
): Promise<ActRefusal | null> {
  return read(store, async (db) => {
    const row = await documentOf(db, document)
    if (!row) return null
    const standing = await overlapping(db, document, namedBy(action))
    return { failure, seq: row.seq, segments: await viewsOf(db, document, standing) }
  })
}

function namedBy(action: Action): string[] {
  if (action.kind === 'revise') return action.changes.map(({ segment }) => segment)
  if (action.kind === 'flag') return action.flags.map(({ segment }) => segment)
  if (action.kind === 'undo') return []
  return action.runs.flatMap(({ replace }) => replace.map(({ segment }) => segment))
}

async function overlapping(db: Db, document: string, ids: readonly string[]) {
  const named = (await segmentsById(db, document, ids.slice(0, MOST))).map(({ segment }) => segment)
  if (named.every(({ live }) => live))
    return inOrder(await segmentsById(db, document, ids.slice(0, MOST)))
  const live = await liveSegments(db, document)
  return live.filter(({ segment }) => named.some((one) => overlap(one, segment))).slice(0, MOST)
}

function inOrder(segments: readonly SegmentWithHead[]): SegmentWithHead[] {
  const position = ({ segment }: SegmentWithHead) => segment.source.start + segment.machine.start
  return segments.toSorted((a, b) => position(a) - position(b))
}

function overlap(a: Segment, b: Segment): boolean {
  return meet(a.source, b.source) || meet(a.machine, b.machine)
}

function meet(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}
