import type { FoundSegment } from '@/lib/model/search'
import type { Desk } from '../review/desk'
import { say } from '../review/desk'
import { rankOf } from '../review/document-cache'
import { goToRank } from '../review/moving'
import { isShown } from '../review/shown-list'

/** Makes what was found the active segment, also where the filter would not show it. */
export function showFound(desk: Desk, { segment }: Pick<FoundSegment, 'segment'>): void {
  const { shown } = desk.store.state()
  const rank = rankOf(shown, segment)
  if (rank < 0) {
    say(desk, 'told.foundGone')
    return
  }
  const { frozen } = desk.screen()
  if (!isShown(frozen, shown.rows, rank - shown.from)) desk.show({ frozen: null })
  goToRank(desk, rank)
}
