import { fixedContent } from '@/lib/checks/fix-content'
import { safeFixes } from '@/lib/checks/fixes'
import type { BulkTask } from '@/lib/model/bulk'
import type { Content } from '@/lib/model/content'
import { findingsOf } from '@/lib/store/findings'
import type { Db, DocumentRow } from '@/lib/store/schema'
import { type CachedFinding, dismissedBy, findingsIn } from './cached-findings'
import { projectChecks } from './project-checks'
import type { Scanned } from './scan-document'
import { standingDismissals } from './standing-dismissals'

type FixTask = Extract<BulkTask, { kind: 'fix' }>

/**
 * Segments with the fixes that are safe to apply, of findings that stand; null for those without any,
 * and for those whose text is newer than what was checked. A fix that would lose an inline code is none.
 */
export async function safelyFixed(
  db: Db,
  { id, project }: DocumentRow,
  piece: readonly Scanned[],
  { checks }: FixTask,
) {
  const ids = piece.map((one) => one.id)
  const rows = new Map((await findingsOf(db, id, ids)).map((row) => [row.segment, row]))
  const dismissed = dismissedBy(await standingDismissals(db, id))
  const { off } = await projectChecks(db, project)
  return piece.map((one) => {
    const row = rows.get(one.id)
    if (row?.number !== one.head) return null
    const stand = findingsIn(row).filter(
      ({ check, key }) => !off.includes(check) && dismissed(one.id, key) === null,
    )
    return fixed(one.target, stand, checks)
  })
}

function fixed(
  before: Content,
  findings: readonly CachedFinding[],
  wanted: readonly string[] | undefined,
) {
  const chosen = safeFixes(findings).flatMap((fix) => {
    const check = findings.find(({ fixes }) => fixes.includes(fix))?.check ?? ''
    return wanted?.includes(check) === false ? [] : [{ fix, check }]
  })
  if (chosen.length === 0) return null
  const target = fixedContent(
    before,
    chosen.map(({ fix }) => fix),
  )
  if (target.codes.length !== before.codes.length) return null
  return { target, status: 'draft' as const, checks: chosen.map(({ check }) => check) }
}
