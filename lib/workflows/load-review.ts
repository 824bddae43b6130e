import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Action, Change, Person } from '@/lib/model/review'
import { needs } from '@/lib/review/needs'
import type { ReviewView, SegmentState } from '@/lib/review/view'
import { actionOf } from '@/lib/store/actions'
import type { RevisionWithAction } from '@/lib/store/revisions'
import { statesOf } from '@/lib/store/revisions'
import type { ActionRow, Db, DocumentRow } from '@/lib/store/schema'
import type { SegmentWithHead } from '@/lib/store/segments'
import { segmentsById } from '@/lib/store/segments'
import { abilitiesOf } from './document-info'
import { grouped } from './grouped'
import type { ImportedSlices } from './imported-slices'
import { importedSlices } from './imported-slices'

/** Everything that the reducer needs for one action, and what saving its change needs. */
export interface LoadedReview {
  readonly view: ReviewView
  readonly slices: ImportedSlices
  /** Of an undo: the action that it names. */
  readonly undone: ActionRow | null
}

/** Loads what an action names; fails with `undo.missing` or `undo.already`. */
export async function loadReview(
  db: Db,
  document: DocumentRow,
  { action, person }: { readonly action: Action; readonly person: Person },
): Promise<Result<LoadedReview>> {
  const undone = await undoneBy(db, document.id, action)
  if (!undone.ok) return undone
  const change = undone.value ? (JSON.parse(undone.value.change) as Change) : undefined
  const { segments: ids, states } = needs(action, change)
  const loaded = await segmentsById(db, document.id, [...new Set(ids)])
  const wanted = [...states, ...loaded.flatMap(restoredBy)]
  const known = grouped(await statesOf(db, document.id, wanted), ({ revision }) => revision.segment)
  const slices = await importedSlices(
    db,
    document.id,
    loaded.map(({ segment }) => segment),
  )
  const can = await abilitiesOf(db, document.id)
  const segments = loaded.map((one) => stateOf(one, known.get(one.segment.id) ?? [], slices))
  const view: ReviewView = {
    ...{ joiner: document.joiner, person, ...can },
    segments: new Map(segments.map((state) => [state.segment.id, state])),
    ...(undone.value && change
      ? { undone: { id: undone.value.id, change, by: undone.value.author } }
      : {}),
  }
  return ok({ view, slices, undone: undone.value })
}

async function undoneBy(
  db: Db,
  document: string,
  action: Action,
): Promise<Result<ActionRow | null>> {
  if (action.kind !== 'undo') return ok(null)
  const undone = await actionOf(db, document, action.action)
  if (!undone) return fail('undo.missing')
  return undone.undone_by === null ? ok(undone) : fail('undo.already')
}

/** The state that a head brings back: whose it is, decides who may approve it a second time. */
function restoredBy({ segment, head }: SegmentWithHead) {
  return head.restores === null ? [] : [{ segment: segment.id, number: head.restores }]
}

function stateOf(
  { segment, head, author }: SegmentWithHead,
  known: readonly RevisionWithAction[],
  slices: ImportedSlices,
): SegmentState {
  const revisions = [...known.map(({ revision }) => revision), head]
  const restored = known.find(({ revision }) => revision.number === head.restores)
  return {
    ...{ segment, head, author: restored ? restored.author : author },
    states: new Map(revisions.map((revision) => [revision.number, revision])),
    ...slices.of(segment),
  }
}
