import type { Finding } from '@/lib/model/finding'
import type { CheckAnswer } from './check-messages'

/** What two workers found of one segment. */
export interface Together {
  readonly checked: (answer: CheckAnswer) => void
  /** It comes later, and may be of a text of a moment ago. */
  readonly grammar: (answer: CheckAnswer) => void
  /** Grammar is asked here no more. */
  readonly forget: () => void
}

/**
 * Puts the answers of the worker that checks and of the one that knows grammar together. The first sets
 * the pace; what the second found in an older text moves along with its words.
 */
export function createTogether(say: (answer: CheckAnswer) => void): Together {
  let own: CheckAnswer | null = null
  let other: CheckAnswer | null = null
  const tell = () => {
    if (own) say(other?.segment === own.segment ? joined(own, other) : own)
  }
  return {
    checked: (answer) => {
      own = answer
      tell()
    },
    grammar: (answer) => {
      other = answer
      if (own?.segment === answer.segment) tell()
    },
    forget: () => {
      other = null
      tell()
    },
  }
}

function joined(own: CheckAnswer, other: CheckAnswer): CheckAnswer {
  const moved = other.findings.flatMap((one) => movedTo(one, other.target, own.target))
  return {
    ...own,
    findings: [...own.findings, ...moved],
    elsewhere: own.elsewhere.filter((check) => check !== 'grammar'),
  }
}

/** Text was typed after its words, or before them; where they are others now it is gone. */
function movedTo(finding: Finding, from: string, to: string): readonly Finding[] {
  const { target } = finding
  if (from === to || target === null) return [finding]
  const words = from.slice(target.start, target.end)
  const by = [0, to.length - from.length].find((shift) =>
    to.startsWith(words, target.start + shift),
  )
  if (by === undefined) return []
  const fixes = finding.fixes.map((fix) => ({ ...fix, start: fix.start + by, end: fix.end + by }))
  return [{ ...finding, target: { start: target.start + by, end: target.end + by }, fixes }]
}
