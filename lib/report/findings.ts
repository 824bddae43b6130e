import type { ReportFindings } from '@/lib/api/report-answers'
import type { Severity } from '@/lib/model/finding'
import { SEVERITIES } from '@/lib/model/finding'
import type { Found } from './data'
import type { ScopedDocument } from './scoped'

/**
 * Findings by check in the segments in scope, before and after: what checks find in the machine's own
 * text, and what they find now. One is the same in both when its key is, which names the words that it
 * is about; so a finding that was answered by writing something else that is wrong counts as fixed and
 * as introduced. Null while what one of the documents has is not known.
 *
 * Segments that came by a merge or a split are compared with the machine's text as it is cut today;
 * of those that have gone since the end of the period nothing is said.
 */
export function reportFindings(scope: readonly ScopedDocument[]): ReportFindings[] | null {
  const rows = new Map<string, Row>()
  for (const { document, inScope } of scope) {
    if (!document.found) return null
    for (const { segment } of inScope) countSegment(rows, document.found, segment)
  }
  const size = ({ found }: Row) => SEVERITIES.reduce((sum, one) => sum + found[one], 0)
  return [...rows.values()].sort((a, b) => size(b) - size(a) || (a.check < b.check ? -1 : 1))
}

type Counts = Record<Severity, number>
type Row = { -readonly [Key in keyof ReportFindings]: ReportFindings[Key] } & {
  found: Counts
  after: Counts
}

function countSegment(rows: Map<string, Row>, { machine, now }: Found, segment: string): void {
  const rowOf = (check: string) => {
    const row = rows.get(check) ?? emptyRow(check)
    rows.set(check, row)
    return row
  }
  const before = machine.get(segment) ?? []
  const after = now.get(segment) ?? []
  const standing = new Map(after.map((one) => [one.key, one]))
  for (const { check, severity, key } of before) {
    const row = rowOf(check)
    const still = standing.get(key)
    row.found[severity] += 1
    row[still === undefined ? 'fixed' : still.isDismissed ? 'dismissed' : 'open'] += 1
  }
  const known = new Set(before.map(({ key }) => key))
  for (const { check, severity, key, isDismissed } of after) {
    if (isDismissed) continue
    const row = rowOf(check)
    row.after[severity] += 1
    if (!known.has(key)) row.introduced += 1
  }
}

function emptyRow(check: string): Row {
  const none = (): Counts => ({ error: 0, warning: 0, hint: 0 })
  return { check, found: none(), fixed: 0, dismissed: 0, open: 0, introduced: 0, after: none() }
}
