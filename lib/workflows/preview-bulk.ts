import type { BulkPreview, BulkPreviewRow } from '@/lib/api/bulk-answers'
import type { BulkTask, LeftOut } from '@/lib/model/bulk'
import { LEFT_OUT } from '@/lib/model/bulk'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { documentOf } from '@/lib/store/documents'
import type { Db, DocumentRow } from '@/lib/store/schema'
import type { Proposed } from './bulk-task'
import { proposerOf } from './bulk-task'
import type { Context } from './context'
import { abilitiesOf } from './document-info'
import type { Scanned } from './scan-document'
import { refreshFindings } from './refresh-findings'
import { scanDocument } from './scan-document'

export interface BulkCommand {
  readonly document: string
  readonly task: BulkTask
  /** The segments that may be touched; all where it is left out. */
  readonly only?: readonly string[]
}

/**
 * What a task would do: a page of the segments that would change, and how many change and are left
 * out in all. Fails with `document.missing` and as `proposerOf` does.
 */
export async function previewBulk(
  context: Context,
  { from, limit, ...command }: BulkCommand & { readonly from: number; readonly limit: number },
): Promise<Result<BulkPreview>> {
  const row = await documentOf(context.store.db, command.document)
  if (!row) return fail('document.missing')
  const counts = new Map<LeftOut, number>()
  const segments: BulkPreviewRow[] = []
  let total = 0
  const done = await eachProposed(context, row, command, (one, proposed) => {
    if (proposed.kind === 'leftOut') counts.set(proposed.why, (counts.get(proposed.why) ?? 0) + 1)
    else {
      if (total >= from && total < from + limit) segments.push(rowOf(one, proposed))
      total += 1
    }
  })
  if (!done.ok) return done
  const leftOut = Object.fromEntries(LEFT_OUT.map((why) => [why, counts.get(why) ?? 0]))
  const more = total > from + segments.length
  return ok({ seq: row.seq, total, leftOut: leftOut as BulkPreview['leftOut'], segments, more })
}

function rowOf(
  { id: segment, number, status, target: before }: Scanned,
  { target: after, status: to }: Extract<Proposed, { kind: 'change' }>,
): BulkPreviewRow {
  return { segment, number, status, to, before, after }
}

/** Walks through what a task makes of a document's segments, in order. What is to be fixed is checked first. */
export async function eachProposed(
  context: Pick<Context, 'store' | 'person' | 'engine' | 'languageTool'>,
  row: DocumentRow,
  { task, only }: BulkCommand,
  found: (one: Scanned, proposed: Proposed) => void,
): Promise<Result<null>> {
  const { person } = context
  const db: Db = context.store.db
  const ready =
    task.kind === 'fix'
      ? await refreshFindings(context, { document: row.id, skipLanguageTool: true })
      : ok(null)
  if (!ready.ok) return ready
  const proposer = proposerOf(db, row, task, person, await abilitiesOf(db, row.id))
  if (!proposer.ok) return proposer
  const wanted = only && new Set(only)
  const sides = { withSource: SETTLING.has(task.kind), withMachine: true }
  for await (const piece of scanDocument(db, row.id, MACHINE.has(task.kind) ? sides : {})) {
    const asked = wanted ? piece.filter(({ id }) => wanted.has(id)) : piece
    const proposals = await proposer.value(asked)
    asked.forEach((one, n) => {
      const proposed = proposals[n]
      if (proposed) found(one, proposed)
    })
  }
  return ok(null)
}

/** Tasks by which a text may be approved, and those that read the machine's text. */
const SETTLING: ReadonlySet<BulkTask['kind']> = new Set(['approve', 'revertAuthor', 'revertSince'])
const MACHINE: ReadonlySet<BulkTask['kind']> = new Set([...SETTLING, 'machine'])
