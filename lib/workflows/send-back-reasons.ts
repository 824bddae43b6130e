import type { ReasonsAnswer } from '@/lib/api/comment-answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { saveReasons, settingsOf } from '@/lib/store/project-settings'
import { read, write } from '@/lib/store/transaction'
import type { Context } from './context'

/** Why texts of a project are sent back: its own list, or null for the usual one. */
export async function sendBackReasons(
  { store }: Pick<Context, 'store'>,
  { project }: { readonly project: string | null },
): Promise<ReasonsAnswer> {
  const row = await read(store, (db) => settingsOf(db, project ?? ''))
  const stored = row?.reasons ?? null
  // Checked before it was written, so it is taken as it is.
  return { project, reasons: stored === null ? null : (JSON.parse(stored) as string[]) }
}

/**
 * Replaces the list of a project; null brings the usual one back. Fails with `reasons.none`,
 * `reasons.blank`, `reasons.tooLong` {max} and `reasons.tooMany` {max}.
 */
export async function saveSendBackReasons(
  { store, now }: Pick<Context, 'store' | 'now'>,
  command: { readonly project: string | null; readonly reasons: readonly string[] | null },
): Promise<Result<ReasonsAnswer>> {
  const { project } = command
  const checked = command.reasons === null ? ok(null) : checkedReasons(command.reasons)
  if (!checked.ok) return checked
  const reasons = checked.value
  await write(store, async (db) => {
    const stored = reasons === null ? null : JSON.stringify(reasons)
    await saveReasons(db, { project: project ?? '', reasons: stored, changed_at: now() })
    return { keep: true, value: null }
  })
  return ok({ project, reasons })
}

/** Trimmed, white space inside as one space, each once, in the order given. */
function checkedReasons(entered: readonly string[]): Result<readonly string[]> {
  const reasons = [...new Set(entered.map((one) => one.trim().replace(/\s+/g, ' ')))]
  if (reasons.length === 0) return fail('reasons.none')
  if (reasons.includes('')) return fail('reasons.blank')
  if (reasons.some((one) => one.length > LONGEST)) return fail('reasons.tooLong', { max: LONGEST })
  return reasons.length > MOST ? fail('reasons.tooMany', { max: MOST }) : ok(reasons)
}

// A list to choose from at a glance; nine of them have a figure.
const MOST = 20
const LONGEST = 200
