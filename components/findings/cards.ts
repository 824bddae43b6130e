import type { FindingView } from '@/lib/api/findings-answers'
import { type Fix, SEVERITIES, type Severity } from '@/lib/model/finding'
import type { Range } from '@/lib/model/range'

/** Findings that are about the same words, shown as one. */
export interface FindingCard {
  /** The worst first; never empty. */
  readonly findings: readonly [FindingView, ...FindingView[]]
  readonly severity: Severity
  /** All of their words; null where the target has no place for them. */
  readonly target: Range | null
  readonly sources: readonly Range[]
  /** The best first, each once. */
  readonly fixes: readonly Fix[]
}

/** As many as there are keys for. */
const MOST_FIXES = 9

/** The standing findings of a segment, those without a place first, the others in order of place. */
export function cardsOf(findings: readonly FindingView[]): readonly FindingCard[] {
  const standing = findings.filter(isStanding)
  const placeless = standing.filter(({ target }) => target === null).map((one) => cardOf([one]))
  const groups: [FindingView, ...FindingView[]][] = []
  let end = -1
  for (const finding of standing.toSorted(byPlace)) {
    if (!finding.target) continue
    const last = groups.at(-1)
    if (last && finding.target.start < end) last.push(finding)
    else groups.push([finding])
    end = Math.max(last === groups.at(-1) ? end : -1, finding.target.end)
  }
  return [...placeless, ...groups.map(cardOf)]
}

export function isStanding({ dismissedBy }: FindingView): boolean {
  return dismissedBy === null
}

export type SeverityCounts = Readonly<Record<Severity, number>>

/** How many findings stand, by severity. */
export function countsOf(findings: readonly FindingView[]): SeverityCounts {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const finding of findings) if (isStanding(finding)) counts[finding.severity] += 1
  return counts
}

/** The card that a finding is on, by its key. */
export function cardWith(cards: readonly FindingCard[], key: string): FindingCard | null {
  return cards.find(({ findings }) => findings.some((one) => one.key === key)) ?? null
}

/** The card whose words hold an offset or touch it; the first where none does and there is one. */
export function cardAt(cards: readonly FindingCard[], offset: number): FindingCard | null {
  const holds = ({ target }: FindingCard) =>
    target !== null && target.start <= offset && offset <= target.end
  return cards.find(holds) ?? null
}

/** Is `a` worse than `b`, or as bad? */
export function isAsBad(a: Severity, b: Severity): boolean {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b)
}

function cardOf(group: readonly [FindingView, ...FindingView[]]): FindingCard {
  const sorted = group.toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  )
  const findings: FindingCard['findings'] = [sorted[0] ?? group[0], ...sorted.slice(1)]
  const places = group.flatMap(({ target }) => target ?? [])
  return {
    findings,
    severity: findings[0].severity,
    target:
      places.length === 0
        ? null
        : {
            start: Math.min(...places.map(({ start }) => start)),
            end: Math.max(...places.map(({ end }) => end)),
          },
    sources: findings.flatMap(({ source }) => source ?? []),
    fixes: eachOnce(findings.flatMap(({ fixes }) => fixes)).slice(0, MOST_FIXES),
  }
}

function eachOnce(fixes: readonly Fix[]): readonly Fix[] {
  const known = new Set<string>()
  return fixes.filter(({ start, end, text }) => {
    const name = `${start} ${end} ${text}`
    if (known.has(name)) return false
    known.add(name)
    return true
  })
}

function byPlace(a: FindingView, b: FindingView): number {
  return (a.target?.start ?? -1) - (b.target?.start ?? -1)
}
