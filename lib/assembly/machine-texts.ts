import { concatAll, trimWhite } from '@/lib/inline/content'
import type { Code, Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import type { Status } from '@/lib/model/review'
import type { Emitting } from '@/lib/review/emit'
import { isSettled } from '@/lib/review/permissions'

interface Part extends Emitting {
  readonly machine: Content
  readonly status: Status
}

/**
 * The parts with the machine's text wherever nobody approved another.
 *
 * Once texts were edited and then cut anew, the ranges of the machine's texts follow the leads only
 * roughly. So leads, approved texts and the tail decide where a unit begins; the machine's text
 * brings a mark only where none of them has it and the units stay in order.
 */
export function withMachineTexts(parts: readonly Part[], tail: Content): Emitting[] {
  const ranks = ranksOf(concatAll([...parts.map(({ machine }) => machine), tail]))
  const ranksIn = (codes: readonly Code[]) => codes.flatMap((code) => rankIn(ranks, code) ?? [])
  const decided = parts.map((part) => ranksIn(decidingCodes(part)))
  const after = leastAfter(decided, ranksIn(tail.codes))
  let before = -1
  return parts.map((part, n): Emitting => {
    before = Math.max(before, ...(decided[n] ?? []))
    if (isSettled(part.status)) return part
    const target = withMarks(part.machine, (code) => {
      const rank = rankIn(ranks, code) ?? -1
      return rank > before && rank < (after[n] ?? 0)
    })
    before = Math.max(before, ...ranksIn(target.codes))
    return { lead: part.lead, target }
  })
}

function decidingCodes({ lead, target, status }: Part): readonly Code[] {
  return isSettled(status) ? [...lead.codes, ...target.codes] : lead.codes
}

/** For each part, the least rank that is decided after it. */
function leastAfter(decided: readonly (readonly number[])[], tail: readonly number[]): number[] {
  let least = Math.min(Infinity, ...tail)
  const after = decided.toReversed().map((ranks) => {
    const here = least
    least = Math.min(least, ...ranks)
    return here
  })
  return after.reverse()
}

/** A slice of the imported target with no other marks than those that may stand. */
function withMarks({ text, codes }: Content, mayStand: (code: Code) => boolean): Content {
  const stays = codes.map((code) => code.kind !== 'unit' || mayStand(code))
  let n = 0
  const kept = text.replaceAll(CODE, (character) => (stays[n++] ? character : ''))
  return trimWhite({ text: kept, codes: codes.filter((_, at) => stays[at]) }).content
}

function ranksOf({ codes }: Content): ReadonlyMap<string, number> {
  const units = codes.flatMap((code) => (code.kind === 'unit' ? [code.unit] : []))
  return new Map(units.map((unit, rank) => [unit, rank]))
}

function rankIn(ranks: ReadonlyMap<string, number>, code: Code): number | undefined {
  return code.kind === 'unit' ? ranks.get(code.unit) : undefined
}
