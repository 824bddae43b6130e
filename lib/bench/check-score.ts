import type { Finding } from '@/lib/model/finding'
import type { Range } from '@/lib/model/range'

/** A defect that was planted in a text. */
export interface Defect {
  /** Null where a source sentence is missing from the target. */
  readonly place: Range | null
  readonly sourcePlace: Range | null
  readonly isMinor: boolean
  /** How it can be found: `surface`, `bilingual`, `lexicon`, `human`. */
  readonly detect: string
  readonly text: string
}

/** A finding as it was placed in the two files. */
export type Placed = Pick<Finding, 'severity' | 'target' | 'source' | 'check' | 'kind'>

export interface CheckCounts {
  readonly findings: number
  readonly right: number
  /** By how they can be found. */
  readonly classes: ReadonlyMap<string, ClassCounts>
}

export interface ClassCounts {
  readonly defects: number
  readonly found: number
  readonly majors: number
  readonly majorsFound: number
}

/**
 * Errors and warnings against planted defects. A finding is right when it meets a defect and is at most
 * 40 units or three times the defect long; a sentence left out is found by its source. Hints count
 * neither for nor against.
 */
export function countChecks(defects: readonly Defect[], found: readonly Placed[]): CheckCounts {
  const findings = found.filter(({ severity }) => severity !== 'hint')
  const classes = new Map<string, ClassCounts>()
  for (const defect of defects) {
    const isFound = findings.some((finding) => hits(finding, defect))
    const { defects: all, found: of, majors, majorsFound } = classes.get(defect.detect) ?? NONE
    classes.set(defect.detect, {
      ...{ defects: all + 1, found: of + Number(isFound) },
      ...{ majors: majors + Number(!defect.isMinor) },
      majorsFound: majorsFound + Number(isFound && !defect.isMinor),
    })
  }
  const right = findings.filter((one) => defects.some((defect) => hits(one, defect))).length
  return { findings: findings.length, right, classes }
}

/** Two counts as one. */
export function addChecks(a: CheckCounts, b: CheckCounts): CheckCounts {
  const classes = new Map(a.classes)
  for (const [name, more] of b.classes) {
    const { defects, found, majors, majorsFound } = classes.get(name) ?? NONE
    classes.set(name, {
      ...{ defects: defects + more.defects, found: found + more.found },
      ...{ majors: majors + more.majors, majorsFound: majorsFound + more.majorsFound },
    })
  }
  return { findings: a.findings + b.findings, right: a.right + b.right, classes }
}

export function hits({ target, source }: Placed, { place, sourcePlace }: Defect): boolean {
  if (place === null) return source !== null && sourcePlace !== null && meet(source, sourcePlace)
  if (target === null || !meet(target, place)) return false
  return target.end - target.start <= Math.max(LONGEST, 3 * (place.end - place.start))
}

const LONGEST = 40
const NONE: ClassCounts = { defects: 0, found: 0, majors: 0, majorsFound: 0 }

/** An empty stretch meets what it touches. */
function meet(a: Range, b: Range): boolean {
  if (a.start < b.end && b.start < a.end) return true
  const touches = (point: Range, other: Range) =>
    point.start === point.end && other.start <= point.start && point.start <= other.end
  return touches(a, b) || touches(b, a)
}
