import type { Action, Change } from '@/lib/model/review'
import { apply } from '@/lib/review/apply'
import { actionOf, insertAction, setUndoneBy } from '@/lib/store/actions'
import { insertRevisions } from '@/lib/store/revisions'
import { revisionRow, segmentRow } from '@/lib/store/rows'
import type { ActionRow, Db, DocumentRow } from '@/lib/store/schema'
import { insertSegments, updateSegments } from '@/lib/store/segments'
import type { LoadedReview } from './load-review'
import { cacheOf } from './traits'

export interface Made {
  readonly action: Action
  readonly change: Change
  readonly at: string
  readonly author: string
}

/** Writes an action and what it did. Those that go make room before others come to their place. */
export async function saveChange(
  db: Db,
  { id: document, seq }: DocumentRow,
  { view, slices, undone }: LoadedReview,
  made: Made,
): Promise<void> {
  const { change } = made
  const { segments } = apply(view, change)
  const rowOf = (id: string) => {
    const state = segments.get(id)
    if (!state) throw new Error(`change names segment ${id}, which it was not given`)
    return segmentRow(document, state.segment, cacheOf(state, slices.places))
  }
  // The reducer knows no seq, which only the store gives.
  const bornRow = (id: string) => ({ ...rowOf(id), born_seq: seq })
  const { out, born, rest } = touchedBy(change)
  await updateSegments(db, out.map(rowOf))
  await insertSegments(db, born.map(bornRow))
  await updateSegments(db, rest.map(rowOf))
  await insertRevisions(
    db,
    change.revisions.map((revision) => revisionRow(document, seq, revision)),
  )
  await insertAction(db, actionRow(document, seq, made, undone))
  if (undone) await noteUndo(db, document, made.action.id, undone)
}

function touchedBy(change: Change) {
  const out = change.out.map(({ segment }) => segment)
  const born = change.born.map(({ id }) => id)
  const written = new Set([...out, ...born])
  const rest = [...change.in, ...change.revised, ...change.flags].map(({ segment }) => segment)
  return { out, born, rest: [...new Set(rest)].filter((id) => !written.has(id)) }
}

function actionRow(
  document: string,
  seq: number,
  { action, change, at, author }: Made,
  undone: ActionRow | null,
): ActionRow {
  return {
    ...{ document, seq, id: action.id, author, at, kind: action.kind, label: action.label },
    reason: action.kind === 'revise' ? (action.reason ?? null) : null,
    ...{ body: JSON.stringify(action), change: JSON.stringify(change), undone_by: null },
    undoes: undone?.id ?? null,
    root: undone ? rootOf(undone) : null,
  }
}

function rootOf(undone: ActionRow): string {
  return undone.root ?? undone.id
}

/**
 * Undo of an undo is a redo: it marks the undo as undone, and turns over whether the action at the
 * bottom of them holds.
 */
async function noteUndo(db: Db, document: string, by: string, undone: ActionRow): Promise<void> {
  await setUndoneBy(db, document, undone.id, by)
  if (undone.root === null) return
  const root = await actionOf(db, document, undone.root)
  await setUndoneBy(db, document, undone.root, root?.undone_by === null ? by : null)
}
