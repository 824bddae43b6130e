import type { DocumentInfo } from '@/lib/api/answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { setDeleted, setTitle } from '@/lib/store/documents'
import type { Context } from './context'
import { documentInfo } from './document-info'

/** Gives a document another title; fails with `document.missing`. */
export async function renameDocument(
  context: Context,
  { document, title }: { readonly document: string; readonly title: string },
): Promise<Result<DocumentInfo>> {
  await setTitle(context.store.db, document, title)
  return documentInfo(context, { document })
}

/** Takes a document out of the list. Nothing of it is lost: `restoreDocument` brings it back. */
export async function deleteDocument(
  { store, now }: Context,
  { document }: { readonly document: string },
): Promise<Result<{ deletedAt: string }>> {
  const deletedAt = now()
  const count = await setDeleted(store.db, document, deletedAt)
  return count === 1 ? ok({ deletedAt }) : fail('document.missing')
}

/** Brings a deleted document back; one that is not deleted stays as it is. */
export async function restoreDocument(
  context: Context,
  { document }: { readonly document: string },
): Promise<Result<DocumentInfo>> {
  await setDeleted(context.store.db, document, null)
  return documentInfo(context, { document })
}
