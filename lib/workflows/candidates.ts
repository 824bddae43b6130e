import type { Candidate } from '@/lib/api/answers'
import { newestActionsBy, newestUndoBy } from '@/lib/store/actions'
import type { Db } from '@/lib/store/schema'

/** How many of a person's own actions U can reach. */
const DEPTH = 50

export interface Candidates {
  readonly undo: Candidate | null
  readonly redo: Candidate | null
}

/**
 * What this person's U and Shift+U would do in a document: undo their newest own action that is no
 * undo and not undone; redo the newest own undo that holds, with no other action of theirs since.
 */
export async function candidatesOf(db: Db, document: string, person: string): Promise<Candidates> {
  const newest = await newestActionsBy(db, document, person, DEPTH)
  const undo = newest.find(({ undone_by }) => undone_by === null)
  const redo = await newestUndoBy(db, document, person, newest[0]?.seq ?? 0)
  return { undo: undo ? candidateOf(undo) : null, redo: redo ? candidateOf(redo) : null }
}

function candidateOf({ id, seq, kind, label }: Omit<Candidate, 'action'> & { id: string }) {
  return { action: id, seq, kind, label }
}
