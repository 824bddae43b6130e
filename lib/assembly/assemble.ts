import { concatAll, isAllGlue, isMark, slicer, trimWhite } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Status, Unapproved } from '@/lib/model/review'
import { emitAll } from '@/lib/review/emit'
import { isSettled } from '@/lib/review/permissions'
import { withMachineTexts } from './machine-texts'
import { unitStatuses } from './unit-statuses'

/** A live segment as it goes into the file. `machine` is its whole slice of the imported target. */
export interface Part {
  readonly lead: Content
  readonly target: Content
  readonly machine: Content
  readonly status: Status
}

export interface Assembled {
  /** The text of every unit that is still there, in the order of the file. */
  readonly units: ReadonlyMap<string, Content>
  /** Paragraphs that a reviewer added, in order; `after` is the unit they follow, null at the start. */
  readonly inserted: readonly Inserted[]
  /** Of every unit that came in: the weakest status of the segments that it is in. */
  readonly statuses: ReadonlyMap<string, Status>
}

export interface Inserted {
  readonly after: string | null
  readonly content: Content
}

/**
 * The target's units, out of the live segments in order and the document's tail. A unit that lost
 * its mark or all its words is left out; one that came without words stays as it came.
 *
 * `unapproved` says what stands for segments that nobody approved: their current text, or the
 * machine's. With `refuse`, fails with `export.unapproved` (count) when there are any.
 */
export function assemble(
  parts: readonly Part[],
  tail: Content,
  unapproved: Unapproved,
): Result<Assembled> {
  const count = parts.filter(({ status }) => !isSettled(status)).length
  if (unapproved === 'refuse' && count > 0) return fail('export.unapproved', { count })
  const rows = unapproved === 'machine' ? withMachineTexts(parts, tail) : parts
  const text = concatAll([emitAll(rows), tail])
  let worded: ReadonlySet<string> | null = null
  const isWorded = (unit: string) => {
    worded ??= wordedUnits(parts.length > 0 ? concatAll(parts.map(({ machine }) => machine)) : tail)
    return worded.has(unit)
  }
  return ok({ ...assembledOf(unitsOf(text), isWorded), statuses: unitStatuses(parts) })
}

function assembledOf(
  stretches: readonly Stretch[],
  isWorded: (unit: string) => boolean,
): Omit<Assembled, 'statuses'> {
  const units = new Map<string, Content>()
  const inserted: Inserted[] = []
  let after: string | null = null
  for (const { unit, content } of stretches) {
    const isEmpty = isAllGlue(content)
    if (unit === null && !isEmpty) inserted.push({ after, content: trimWhite(content).content })
    if (unit === null || (isEmpty && isWorded(unit))) continue
    units.set(unit, content)
    after = unit
  }
  return { units, inserted }
}

interface Stretch {
  /** Null for what stands before the first mark or after a new-paragraph mark. */
  readonly unit: string | null
  readonly content: Content
}

/** An assembled or imported text, cut at its marks. */
export function unitsOf(text: Content): Stretch[] {
  const stretches: Stretch[] = []
  const cut = slicer(text)
  let unit: string | null = null
  let start = 0
  let at = -1
  for (const code of text.codes) {
    at = text.text.indexOf(CODE, at + 1)
    if (!isMark(code)) continue
    stretches.push({ unit, content: cut(start, at) })
    unit = code.kind === 'unit' ? code.unit : null
    start = at + 1
  }
  stretches.push({ unit, content: cut(start, text.text.length) })
  return stretches
}

/** The units of an imported text in which a word stands. */
export function wordedUnits(imported: Content): ReadonlySet<string> {
  const worded = unitsOf(imported).filter(({ content }) => !isAllGlue(content))
  return new Set(worded.flatMap(({ unit }) => unit ?? []))
}
