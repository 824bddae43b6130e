import type { BulkAnswer } from '@/lib/api/bulk-answers'
import { equal } from '@/lib/inline/content'
import type { BulkTask } from '@/lib/model/bulk'
import type { Failure, Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Change, ReviseAction, ReviseLabel } from '@/lib/model/review'
import { IMPORT_ACTION } from '@/lib/model/review'
import { actionOf } from '@/lib/store/actions'
import { documentOf } from '@/lib/store/documents'
import type { DocumentRow } from '@/lib/store/schema'
import { fixOrigin } from './accepted-fixes'
import { act } from './act'
import type { Context } from './context'
import type { BulkCommand } from './preview-bulk'
import { eachProposed } from './preview-bulk'

export interface PerformCommand extends BulkCommand {
  /** Of the action, made by the proposer: sent again, it is answered as it was the first time. */
  readonly id: string
  /** Of the preview: what changed after it was not seen, and is left alone. */
  readonly seq: number
  /** Segments that were ticked off. */
  readonly except: readonly string[]
}

/**
 * Does a task as one `revise`, which is undone as a whole. Segments that others changed since the
 * preview are left out and listed. Fails with `document.missing`, `bulk.nothing`, and as
 * `previewBulk` and `act` do.
 */
export async function performBulk(
  context: Context,
  command: PerformCommand,
): Promise<Result<BulkAnswer>> {
  const { db } = context.store
  const row = await documentOf(db, command.document)
  if (!row) return fail('document.missing')
  const known = await actionOf(db, row.id, command.id)
  if (known) {
    if (known.author !== context.person.id) return fail('action.idTaken')
    return ok(answerOf(known.seq, JSON.parse(known.change) as Change, []))
  }
  const proposal = await proposalOf(context, row, command)
  if (!proposal.ok) return proposal
  const { action, changedMeanwhile } = proposal.value
  if (action.changes.length === 0) return nothingLeft(changedMeanwhile)
  const done = await act(context, { document: row.id, action })
  if (!done.ok) return refused(done.failure)
  return ok(answerOf(done.value.seq, done.value.change, changedMeanwhile))
}

function nothingLeft(changedMeanwhile: readonly string[]): Result<never> {
  return fail(changedMeanwhile.length > 0 ? 'bulk.allChanged' : 'bulk.nothing')
}

function refused(failure: Failure): Result<never> {
  return { ok: false, failure }
}

function answerOf(seq: number, change: Change, changedMeanwhile: readonly string[]): BulkAnswer {
  const skipped = [...changedMeanwhile, ...(change.skipped ?? [])]
  return { seq, changed: change.revisions.length, skipped }
}

interface Proposal {
  readonly action: ReviseAction
  readonly changedMeanwhile: readonly string[]
}

async function proposalOf(
  context: Context,
  row: DocumentRow,
  command: PerformCommand,
): Promise<Result<Proposal>> {
  const except = new Set(command.except)
  const changes: ReviseAction['changes'][number][] = []
  const changedMeanwhile: string[] = []
  const fixes: string[] = []
  const done = await eachProposed(context, row, command, (one, proposed) => {
    if (proposed.kind === 'leftOut' || except.has(one.id)) return
    if (one.seq > command.seq) changedMeanwhile.push(one.id)
    else {
      const { status, target, checks = [] } = proposed
      fixes.push(...checks)
      const seen = { segment: one.id, basedOn: one.action ?? IMPORT_ACTION, status }
      changes.push(equal(target, one.target) ? seen : { ...seen, target })
    }
  })
  if (!done.ok) return done
  const { id, task } = command
  const label = LABELS[task.kind]
  const reason = task.kind === 'sendBack' ? { reason: task.reason } : {}
  const origin = task.kind === 'fix' ? { origin: fixOrigin(fixes) } : {}
  const action = {
    kind: 'revise',
    id,
    label,
    changes,
    onStale: 'skip',
    ...reason,
    ...origin,
  } as const
  return ok({ action, changedMeanwhile })
}

const LABELS: Readonly<Record<BulkTask['kind'], ReviseLabel>> = {
  replace: 'replace',
  fix: 'fix',
  approve: 'approve',
  reopen: 'reopen',
  sendBack: 'sendBack',
  machine: 'restore',
  revertAuthor: 'restore',
  revertSince: 'restore',
}
