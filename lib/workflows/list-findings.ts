import type { DismissalView, FindingsAnswer, SegmentFindings } from '@/lib/api/findings-answers'
import type { ProjectTexts } from '@/lib/checks/project-texts'
import { isSwitchedOn } from '@/lib/checks/switches'
import { settingsName } from '@/lib/checks/version'
import type { Failure, Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { documentOf } from '@/lib/store/documents'
import { findingsOf } from '@/lib/store/findings'
import type { DismissalRow, FindingsRow } from '@/lib/store/schema'
import { checkedCounts } from '@/lib/store/unchecked'
import { read } from '@/lib/store/transaction'
import { type Dismissed, dismissedBy, findingsIn, seenBy } from './cached-findings'
import type { Context } from './context'
import type { LanguageTool } from './languagetool'
import { projectChecks } from './project-checks'
import { standingDismissals } from './standing-dismissals'

export interface FindingsCommand {
  readonly document: string
  /** Ids of the segments to be told of; all where it is left out. */
  readonly segments?: readonly string[]
}

/**
 * What checks have found so far, and what people said of it. Checks that were switched off a moment
 * ago are left out, though their findings may still be kept; where other things are set than it was
 * checked by, none of its segments counts as checked. Fails with `document.missing`.
 */
export function listFindings(
  { store, languageTool }: Pick<Context, 'store' | 'languageTool'>,
  { document, segments }: FindingsCommand,
): Promise<Result<FindingsAnswer>> {
  return read(store, async (db) => {
    const row = await documentOf(db, document)
    if (!row) return fail('document.missing')
    const dismissals = await standingDismissals(db, row.id)
    const told = {
      dismissed: dismissedBy(dismissals),
      settings: await projectChecks(db, row.project),
    }
    const rows = await findingsOf(db, row.id, segments)
    const settings = settingsName(told.settings)
    // Not by the program: two versions of it, side by side, would begin anew after each other.
    const isStale = !row.checks_version.endsWith(settings)
    return ok({
      findings: row.findings_seq,
      settings,
      ...(await checkedCounts(db, row.id)),
      ...(isStale && { checked: 0 }),
      segments: rows.map((one) => viewOf(one, told)).filter(({ findings }) => findings.length > 0),
      dismissals: onceEach(dismissals, rows).map(dismissalView),
      languageTool: told.settings.on.includes('languagetool') ? whyNot(languageTool) : null,
    })
  })
}

function whyNot(server: LanguageTool | undefined): Failure | null {
  return server ? server.failure() : { code: 'languagetool.none', args: {} }
}

function viewOf(
  row: FindingsRow,
  { dismissed, settings }: { dismissed: Dismissed; settings: ProjectTexts },
): SegmentFindings {
  const findings = findingsIn(row).filter(({ check }) => isSwitchedOn(check, settings))
  return {
    ...{ segment: row.segment, number: row.number },
    findings: seenBy(dismissed, row.segment, findings),
  }
}

/** Of several of one id that which hides something, else the first. */
function onceEach(dismissals: readonly DismissalRow[], rows: readonly FindingsRow[]) {
  const found = new Map(rows.map((row) => [row.segment, row]))
  const hides = ({ segment, key }: DismissalRow) => {
    const row = found.get(segment ?? '')
    return row !== undefined && findingsIn(row).some((one) => one.key === key)
  }
  const chosen = new Map<string, DismissalRow>()
  for (const one of dismissals) {
    const before = chosen.get(one.id)
    if (!before || (!hides(before) && hides(one))) chosen.set(one.id, one)
  }
  return [...chosen.values()]
}

function dismissalView(row: DismissalRow): DismissalView {
  const { id, scope, segment, check_id: check, kind, key, author: by, at } = row
  return { id, scope, segment, check, kind, key, by, at }
}
