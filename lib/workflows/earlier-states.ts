import type { BulkTask } from '@/lib/model/bulk'
import type { Content } from '@/lib/model/content'
import type { Person, Status } from '@/lib/model/review'
import type { RevisionWithAction } from '@/lib/store/revisions'
import { revisionsOf } from '@/lib/store/revisions'
import type { Db } from '@/lib/store/schema'
import { grouped } from './grouped'
import type { Scanned } from './scan-document'

type RevertTask = Extract<BulkTask, { kind: 'revertAuthor' | 'revertSince' }>

/**
 * For each segment the state that a revert brings back: the newest from before what is reverted. Null
 * where nothing of the kind was made. A segment that was born later, by a merge or a split, goes back
 * to how it was born: links are repaired by undo, not here. A status that the person may not cause
 * becomes a draft.
 */
export async function earlierStates(
  db: Db,
  document: string,
  piece: readonly Scanned[],
  task: RevertTask,
  person: Person,
): Promise<({ target: Content; status: Status } | null)[]> {
  const touched = piece.filter((one) => one.seq > 0 && concerns(task, one))
  const revisions = await revisionsOf(
    db,
    document,
    touched.map(({ id }) => id),
  )
  const lines = grouped(revisions, ({ revision }) => revision.segment)
  return piece.map(({ id }) => {
    const line = lines.get(id) ?? []
    const kept = line.find((one) => !isReverted(task, one)) ?? line.at(-1)
    if (!kept || kept === line[0]) return null
    const { target, status } = kept.revision
    return { target, status: person.mayCause.includes(status) ? status : 'draft' }
  })
}

function concerns(task: RevertTask, { author }: Scanned): boolean {
  return task.kind === 'revertSince' || author === task.author
}

function isReverted(task: RevertTask, { author, at }: RevisionWithAction): boolean {
  if (task.kind === 'revertAuthor') return author === task.author
  return at !== null && at >= task.since
}
