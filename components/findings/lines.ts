import type { Severity } from '@/lib/model/finding'
import type { Range } from '@/lib/model/range'
import type { FindingCard } from './cards'
import { isAsBad } from './cards'

/** A line under words that a check complains of. */
export interface FindingLine extends Range {
  readonly severity: Severity
  /** Is the card of it open? */
  readonly isOpen: boolean
}

/**
 * The lines under a target, in order, none over another: where findings overlap the worst is drawn.
 * A finding between two characters is drawn under the one before it.
 */
export function linesOf(
  cards: readonly FindingCard[],
  length: number,
  open: FindingCard | null = null,
): readonly FindingLine[] {
  return cards.flatMap((card) => {
    const found = card.findings.flatMap(({ target, severity }) => {
      const range = target && seen(target, length)
      return range ? [{ ...range, severity }] : []
    })
    const isOpen = card === open
    return cut(found).map((line) => ({ ...line, isOpen }))
  })
}

/** The lines under a source: what the target has no place for. */
export function sourceLinesOf(cards: readonly FindingCard[]): readonly FindingLine[] {
  const found = cards.flatMap(({ findings }) =>
    findings.flatMap(({ target, source, severity }) =>
      target === null && source && source.start < source.end ? [{ ...source, severity }] : [],
    ),
  )
  return cut(found).map((line) => ({ ...line, isOpen: false }))
}

/** At least one character, inside of the text; null in an empty one. */
export function seen({ start, end }: Range, length: number): Range | null {
  if (length === 0 || start > length) return null
  if (end > start) return { start, end: Math.min(end, length) }
  return start === 0 ? { start: 0, end: 1 } : { start: start - 1, end: start }
}

type Found = Range & { readonly severity: Severity }

/** Cuts what overlaps at its ends, keeps the worst of each piece, and joins equal neighbours. */
function cut(found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found
  const edges = [...new Set(found.flatMap(({ start, end }) => [start, end]))].toSorted(
    (a, b) => a - b,
  )
  const pieces: Found[] = []
  for (const [n, start] of edges.slice(0, -1).entries()) {
    const end = edges[n + 1] ?? start
    const here = found.filter((one) => one.start <= start && end <= one.end)
    const worst = here.find((one) => here.every((other) => isAsBad(one.severity, other.severity)))
    if (!worst) continue
    const last = pieces.at(-1)
    const joins = last?.end === start && last.severity === worst.severity
    if (joins) pieces[pieces.length - 1] = { ...last, end }
    else pieces.push({ start, end, severity: worst.severity })
  }
  return pieces
}
