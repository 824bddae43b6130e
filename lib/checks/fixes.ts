import type { Finding, Fix } from '@/lib/model/finding'

/**
 * The fixes that may be applied without asking: the first of each finding, where it is safe and touches
 * no other finding's place. Ascending, none overlapping another.
 */
export function safeFixes(findings: readonly Finding[]): Fix[] {
  const chosen: Fix[] = []
  for (const finding of findings) {
    const fix = finding.fixes.find(({ safe }) => safe)
    if (!fix) continue
    const isAlone = findings.every(
      (other) => other === finding || other.severity === 'hint' || !meets(fix, other),
    )
    if (isAlone && !chosen.some((one) => touches(one, fix))) chosen.push(fix)
  }
  return chosen.sort((a, b) => a.start - b.start)
}

/** A text with fixes applied; they must not overlap. */
export function withFixes(text: string, fixes: readonly Fix[]): string {
  let fixed = ''
  let end = 0
  for (const fix of fixes.toSorted((a, b) => a.start - b.start)) {
    fixed += text.slice(end, fix.start) + fix.text
    end = fix.end
  }
  return fixed + text.slice(end)
}

function meets(fix: Fix, { target, fixes }: Finding): boolean {
  return (target !== null && touches(target, fix)) || fixes.some((other) => touches(other, fix))
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function touches(a: Stretch, b: Stretch): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end)
}
