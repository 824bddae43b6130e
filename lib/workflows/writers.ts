import { equal } from '@/lib/inline/content'
import type { RealignAction } from '@/lib/model/review'
import type { RevisionWithAction } from '@/lib/store/revisions'
import { grouped } from './grouped'

/** Whose words a state is: ids of persons; none when it is the machine's. */
export type WritersOf = (segment: string, number: number) => ReadonlySet<string>

/**
 * Tells who wrote the text of a state: the author of the revision in which that text first stood.
 * Approving, sending back and restoring write nothing; the text of a merged or split segment is by
 * whoever wrote what it was made of. `revisions` and `realigns` reach back to the import.
 */
export function writersIn(
  revisions: readonly RevisionWithAction[],
  realigns: readonly RealignAction[],
): WritersOf {
  const bySegment = grouped(revisions, ({ revision }) => revision.segment)
  const madeOf = new Map(
    realigns.flatMap(({ runs }) =>
      runs.flatMap(({ born, replace }) =>
        born.map((id) => [id, replace.map(({ segment }) => segment)] as const),
      ),
    ),
  )
  const stateOf = (segment: string, number: number) =>
    bySegment.get(segment)?.find(({ revision }) => revision.number === number)
  const before = (segment: string, seq: number) =>
    bySegment
      .get(segment)
      ?.filter((one) => one.seq < seq)
      .reduce<RevisionWithAction | null>(
        (newest, one) => (laterOf(newest, one) ? one : newest),
        null,
      )

  const writers: WritersOf = (segment, number) => {
    const state = stateOf(segment, number)
    if (!state) return NOBODY
    const { restores, target } = state.revision
    if (restores !== null) return writers(segment, restores)
    const older = stateOf(segment, number - 1)
    if (older && equal(older.revision.target, target)) return writers(segment, number - 1)
    if (number > 0) return new Set(state.author === null ? [] : [state.author])
    const parts = (madeOf.get(segment) ?? []).map((one) => before(one, state.seq))
    return new Set(
      parts.flatMap((part) =>
        part ? [...writers(part.revision.segment, part.revision.number)] : [],
      ),
    )
  }
  return writers
}

const NOBODY: ReadonlySet<string> = new Set()

function laterOf(newest: RevisionWithAction | null, one: RevisionWithAction): boolean {
  return newest === null || one.revision.number > newest.revision.number
}
