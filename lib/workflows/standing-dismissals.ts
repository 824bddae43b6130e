import { liveRangesWithin } from '@/lib/store/comments'
import { dismissalsOf } from '@/lib/store/findings'
import type { Db, DismissalRow } from '@/lib/store/schema'
import { boundsOf, overlaps } from './place-comments'

/**
 * Dismissals as they hold now, the oldest first. One of a segment that is no longer live, after a merge,
 * a split or a move, holds for each live segment whose ranges overlap its own: there are then several of
 * one id.
 */
export async function standingDismissals(db: Db, document: string): Promise<DismissalRow[]> {
  const rows = await dismissalsOf(db, document)
  const moved = rows.flatMap(({ at }) => (at?.live === 0 ? at : []))
  if (moved.length === 0) return rows.map(({ row }) => row)
  const around = await liveRangesWithin(db, document, boundsOf(moved))
  return rows.flatMap(({ row, at }) => {
    if (at?.live !== 0) return row
    return around.filter((one) => overlaps(one, at)).map(({ id }) => ({ ...row, segment: id }))
  })
}
