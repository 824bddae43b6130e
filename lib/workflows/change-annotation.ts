import type { MqmAnnotation } from '@/lib/model/mqm'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { annotationOf, updateAnnotation } from '@/lib/store/annotations'
import { documentOf } from '@/lib/store/documents'
import type { AnnotationRow, Db } from '@/lib/store/schema'
import { write } from '@/lib/store/transaction'
import { checkedNote } from './add-annotation'
import type { Context } from './context'

type Acting = Pick<Context, 'store' | 'person' | 'now'>

export interface WhichAnnotation {
  readonly document: string
  readonly annotation: string
}

/**
 * Gives an annotation of one's own another category, severity or note. Fails with `document.missing`,
 * `annotation.missing`, also for a deleted one, `annotation.notYours` and as `checkedNote` does.
 */
export async function editAnnotation(
  acting: Acting,
  { category, severity, note, ...which }: WhichAnnotation & MqmAnnotation & { note: string },
): Promise<Result<null>> {
  const checked = checkedNote(note)
  if (!checked.ok) return checked
  return changed(acting, which, async (db, row) => {
    if (row.deleted_at !== null) return fail('annotation.missing')
    const to = { category, severity, note: checked.value, edited_at: acting.now() }
    await updateAnnotation(db, which.document, which.annotation, to)
    return ok(null)
  })
}

/** Takes an annotation of one's own away, or brings it back; done again it stays as it is. Fails as editing does. */
export function deleteAnnotation(
  acting: Acting,
  { deleted, ...which }: WhichAnnotation & { readonly deleted: boolean },
): Promise<Result<null>> {
  return changed(acting, which, async (db, row) => {
    if ((row.deleted_at !== null) === deleted) return ok(null)
    const to = { deleted_at: deleted ? acting.now() : null }
    await updateAnnotation(db, which.document, which.annotation, to)
    return ok(null)
  })
}

function changed(
  { store, person }: Acting,
  { document, annotation }: WhichAnnotation,
  work: (db: Db, row: AnnotationRow) => Promise<Result<null>>,
): Promise<Result<null>> {
  return write(store, async (db) => {
    if (!(await documentOf(db, document))) return { keep: false, value: fail('document.missing') }
    const row = await annotationOf(db, document, annotation)
    if (!row) return { keep: false, value: fail('annotation.missing') }
    if (row.author !== person.id) return { keep: false, value: fail('annotation.notYours') }
    const done = await work(db, row)
    return { keep: done.ok, value: done }
  })
}
