import type { AnnotationRequest } from '@/lib/api/annotation-requests'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { annotationOf, insertAnnotation } from '@/lib/store/annotations'
import { documentOf } from '@/lib/store/documents'
import { statesOf } from '@/lib/store/revisions'
import type { AnnotationRow, Db } from '@/lib/store/schema'
import { segmentsById } from '@/lib/store/segments'
import { write } from '@/lib/store/transaction'
import type { Context } from './context'

/** In UTF-16 code units. */
export const MAX_NOTE = 10_000

export interface AddAnnotationCommand {
  readonly document: string
  readonly annotation: AnnotationRequest
}

/** An annotation that is on the disk. */
export interface AnnotationAdded {
  readonly id: string
  readonly at: string
}

/**
 * Keeps an error that a person marked in a revision.
 *
 * Sent again, it is answered as it was the first time. Fails with `document.missing`,
 * `segment.missing`, `annotation.revisionMissing`, `annotation.outside` (the stretch is empty or
 * reaches out of its text), `annotation.idTaken` and as `checkedNote` does.
 */
export async function addAnnotation(
  { store, person, now }: Pick<Context, 'store' | 'person' | 'now'>,
  { document, annotation }: AddAnnotationCommand,
): Promise<Result<AnnotationAdded>> {
  const note = checkedNote(annotation.note)
  if (!note.ok) return note
  return write(store, async (db) => {
    const failure = await refusedPlace(db, document, annotation)
    if (failure) return { keep: false, value: failure }
    const made = { author: person.id, at: now(), note: note.value }
    const row = { ...rowOf(document, annotation), ...made, edited_at: null, deleted_at: null }
    if (await insertAnnotation(db, row)) return { keep: true, value: ok(addedOf(row)) }
    const known = await annotationOf(db, document, annotation.id)
    const isSame = known !== null && isMarkedAgain(known, row)
    return { keep: false, value: isSame ? ok(addedOf(known)) : fail('annotation.idTaken') }
  })
}

/** The note without white space round it, which may be empty; fails with `annotation.noteTooLong` {max}. */
export function checkedNote(note: string): Result<string> {
  const trimmed = note.trim()
  return trimmed.length > MAX_NOTE ? fail('annotation.noteTooLong', { max: MAX_NOTE }) : ok(trimmed)
}

async function refusedPlace(db: Db, document: string, place: AnnotationRequest) {
  const { segment, number, span, missing } = place
  if (!(await documentOf(db, document))) return fail('document.missing')
  const [found] = await segmentsById(db, document, [segment])
  if (!found) return fail('segment.missing')
  const [state] = await statesOf(db, document, [{ segment, number }])
  if (!state) return fail('annotation.revisionMissing')
  const { source } = found.segment
  const isInside =
    isWithin(span, state.revision.target.text.length) &&
    isWithin(missing, source.end - source.start)
  return isInside ? null : fail('annotation.outside')
}

function isWithin(stretch: AnnotationRequest['span'], length: number): boolean {
  return !stretch || (stretch.start < stretch.end && stretch.end <= length)
}

function rowOf(document: string, annotation: AnnotationRequest) {
  const { id, segment, number, span, missing, category, severity } = annotation
  return {
    ...{ document, id, segment, number, category, severity },
    ...{ start: span?.start ?? null, end: span?.end ?? null },
    ...{ missing_start: missing?.start ?? null, missing_end: missing?.end ?? null },
  }
}

/** One that was edited or deleted since is not another for that. */
function isMarkedAgain(known: AnnotationRow, again: AnnotationRow): boolean {
  const isPlace = PLACE.every((key) => known[key] === again[key])
  const isChanged = known.edited_at !== null || known.deleted_at !== null
  return isPlace && (isChanged || SAID.every((key) => known[key] === again[key]))
}

const PLACE = [
  ...(['author', 'segment', 'number', 'start', 'end', 'missing_start', 'missing_end'] as const),
]
const SAID = ['category', 'severity', 'note'] as const

function addedOf({ id, at }: AnnotationRow): AnnotationAdded {
  return { id, at }
}
