import type { FindingView } from '@/lib/api/findings-answers'
import { SEVERITIES } from '@/lib/model/finding'
import { isStanding, type SeverityCounts } from './cards'

/** A finding of a segment of the document. */
export interface PlacedFinding {
  readonly segment: string
  readonly finding: FindingView
}

/** What one check has found in the document. */
export interface CheckGroup {
  readonly check: string
  readonly counts: SeverityCounts
  readonly findings: readonly PlacedFinding[]
}

/** What stands in the document, by check, and what does not. */
export interface GroupedFindings {
  /** Checks with errors and warnings, the worst first, then the most. */
  readonly groups: readonly CheckGroup[]
  /** The same of hints. */
  readonly hints: readonly CheckGroup[]
  readonly dismissed: readonly PlacedFinding[]
  readonly counts: SeverityCounts
  /** Findings that may be mended without asking. */
  readonly safe: number
}

export function grouped(
  segments: Iterable<readonly [string, readonly FindingView[]]>,
): GroupedFindings {
  const main = new Map<string, PlacedFinding[]>()
  const hints = new Map<string, PlacedFinding[]>()
  const dismissed: PlacedFinding[] = []
  const counts = { error: 0, warning: 0, hint: 0 }
  let safe = 0
  for (const [segment, findings] of segments)
    for (const finding of findings) {
      const placed = { segment, finding }
      if (!isStanding(finding)) {
        dismissed.push(placed)
        continue
      }
      counts[finding.severity] += 1
      if (finding.fixes.some((fix) => fix.safe)) safe += 1
      put(finding.severity === 'hint' ? hints : main, placed)
    }
  return { groups: groupsOf(main), hints: groupsOf(hints), dismissed, counts, safe }
}

/** One line of the panel. */
export type PanelItem =
  | { readonly kind: 'here'; readonly count: number }
  | { readonly kind: 'document'; readonly count: number }
  | { readonly kind: 'group'; readonly group: CheckGroup; readonly isOpen: boolean }
  | { readonly kind: 'hints'; readonly count: number; readonly isOpen: boolean }
  | { readonly kind: 'dismissed'; readonly count: number; readonly isOpen: boolean }
  | ({ readonly kind: 'finding'; readonly isHere: boolean } & PlacedFinding)

/** What is unfolded: `group check`, `hints`, `dismissed`. */
export type Unfolded = ReadonlySet<string>

/** The lines of the panel, as far as they are unfolded: those of the active segment first. */
export function itemsOf(
  here: readonly PlacedFinding[],
  { groups, hints, dismissed, counts }: GroupedFindings,
  unfolded: Unfolded,
): readonly PanelItem[] {
  const standing = here.filter(({ finding }) => isStanding(finding))
  const hintCount = counts.hint
  const inGroup = (group: CheckGroup): PanelItem[] => {
    const isOpen = unfolded.has(`group ${group.check}`)
    return [{ kind: 'group', group, isOpen }, ...(isOpen ? linesOf(group.findings) : [])]
  }
  const showsHints = unfolded.has('hints')
  const showsDismissed = unfolded.has('dismissed')
  return [
    { kind: 'here', count: standing.length },
    ...linesOf(standing, true),
    { kind: 'document', count: counts.error + counts.warning },
    ...groups.flatMap(inGroup),
    ...(hintCount > 0 ? [{ kind: 'hints' as const, count: hintCount, isOpen: showsHints }] : []),
    ...(showsHints ? hints.flatMap(inGroup) : []),
    ...(dismissed.length > 0
      ? [{ kind: 'dismissed' as const, count: dismissed.length, isOpen: showsDismissed }]
      : []),
    ...(showsDismissed ? linesOf(dismissed) : []),
  ]
}

function linesOf(findings: readonly PlacedFinding[], isHere = false): PanelItem[] {
  return findings.map((placed) => ({ kind: 'finding', isHere, ...placed }))
}

function put(groups: Map<string, PlacedFinding[]>, placed: PlacedFinding): void {
  const group = groups.get(placed.finding.check)
  if (group) group.push(placed)
  else groups.set(placed.finding.check, [placed])
}

function groupsOf(found: ReadonlyMap<string, readonly PlacedFinding[]>): readonly CheckGroup[] {
  const groups = [...found].map(([check, findings]) => {
    const counts = { error: 0, warning: 0, hint: 0 }
    for (const { finding } of findings) counts[finding.severity] += 1
    return { check, counts, findings }
  })
  const worst = ({ counts }: CheckGroup) => SEVERITIES.findIndex((severity) => counts[severity] > 0)
  return groups.toSorted((a, b) => worst(a) - worst(b) || b.findings.length - a.findings.length)
}
