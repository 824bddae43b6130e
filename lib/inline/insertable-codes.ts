import type { Content } from '@/lib/model/content'
import { codeErrors, type ExpectedCodes } from './code-errors'
import { countsOf, type InlineCode, isInline, pairsOf } from './code-pairs'
import { codeKey } from './content'

/** One code, or the two of a pair, that a target does not hold and may. */
export interface Insertable {
  readonly codes: readonly InlineCode[]
  /** It has to be there. */
  readonly isMissing: boolean
}

/** What may be put into a target: what is missing first, each in the order of its text. */
export function insertableCodes(target: Content, expected: ExpectedCodes): Insertable[] {
  const missing = countsOf(codeErrors(target, expected).missing)
  const have = countsOf(target.codes)
  const list = [expected.model.codes, expected.besides].flatMap((codes) => {
    const absent = absentIn(codes.filter(isInline), have)
    return absent.map((one) => ({
      codes: one,
      isMissing: one.some((code) => missing.has(codeKey(code))),
    }))
  })
  return [...list.filter((one) => one.isMissing), ...list.filter((one) => !one.isMissing)]
}

/** Those that a target does not have; what it has is taken off `have`, and so is what is given. */
function absentIn(
  codes: readonly InlineCode[],
  have: Map<string, number>,
): (readonly InlineCode[])[] {
  const isAbsent = codes.map((code) => {
    const count = have.get(codeKey(code)) ?? 0
    have.set(codeKey(code), Math.max(0, count - 1))
    return count === 0
  })
  const mates = new Map(pairsOf(codes).map(({ open, close }) => [open, close]))
  const given = new Set<number>()
  return codes.flatMap((code, place) => {
    if (!isAbsent[place] || given.has(place)) return []
    const mate = mates.get(place)
    const other = mate !== undefined && isAbsent[mate] ? codes[mate] : undefined
    if (mate !== undefined && other) given.add(mate)
    return [other ? [code, other] : [code]]
  })
}
