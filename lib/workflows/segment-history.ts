import type { RevisionEntry, RevisionsAnswer } from '@/lib/api/answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { ReviseAction } from '@/lib/model/review'
import { mergeBodies } from '@/lib/store/actions'
import { documentOf } from '@/lib/store/documents'
import type { RevisionWithAction } from '@/lib/store/revisions'
import { revisionsOf } from '@/lib/store/revisions'
import { segmentsById } from '@/lib/store/segments'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { lineOf } from './line-of'

/**
 * Every state that a segment was ever in, and those of the segments that it was merged or split
 * from, the newest first. Fails with `document.missing` or `segment.missing`.
 */
export function segmentHistory(
  { store }: Pick<Context, 'store'>,
  command: { readonly document: string; readonly segment: string },
): Promise<Result<RevisionsAnswer>> {
  return read(store, async (db) => {
    if (!(await documentOf(db, command.document))) return fail('document.missing')
    const [found] = await segmentsById(db, command.document, [command.segment])
    if (!found) return fail('segment.missing')
    const { segments } = await lineOf(db, command.document, found.segment)
    const revisions = await revisionsOf(db, command.document, segments)
    const seqs = revisions.flatMap(({ label, seq }) => (label === 'merge' ? [seq] : []))
    const bodies = await mergeBodies(db, command.document, seqs)
    return ok({
      revisions: revisions.map((one) => withMergedText(entryOf(one), bodies.get(one.seq))),
    })
  })
}

function entryOf({ revision, ...made }: RevisionWithAction): RevisionEntry {
  const { kind, label, author, at, reason, seq } = made
  return { ...revision, kind, label, author, at, reason, seq }
}

function withMergedText(entry: RevisionEntry, body: string | undefined): RevisionEntry {
  const merged = body === undefined ? undefined : (JSON.parse(body) as ReviseAction).mergedFrom
  return merged ? { ...entry, mergedFrom: merged.text } : entry
}
