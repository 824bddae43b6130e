import { afterAbbreviation } from './abbreviations'
import { MERGES } from './merges'
import { placeAt } from './place'
import { inLowerCase } from './quotations'
import type { Rules } from './rules/of'
import { splits } from './splits'

/** `policy`: as a reader would cut; `fine`: where it is in doubt, cut, because alignment can join. */
export type Grain = 'policy' | 'fine'

/** The starts that stay after the repairs, and those that they add; ascending, none at 0. */
export function repaired(
  block: string,
  starts: readonly number[],
  rules: Rules,
  grain: Grain,
): number[] {
  const candidates = [...starts.map((at) => moved(block, at)), ...splits(block, rules)]
  const kept: number[] = []
  for (const at of [...new Set(candidates)].sort((a, b) => a - b)) {
    if (at <= 0 || at >= block.length) continue
    const place = placeAt(block, at, kept.at(-1) ?? 0)
    const isDoubtful = inLowerCase(place) && (grain === 'policy' || afterAbbreviation(place, rules))
    if (!isDoubtful && !MERGES.some((merge) => merge(place, rules))) kept.push(at)
  }
  return kept
}

/** A lone closing mark or footnote goes with what stands before it, a lone opening one with what follows. */
function moved(block: string, at: number): number {
  const [opener = ''] = /(?<=\s)["“„«‘'’([]+$/u.exec(block.slice(Math.max(0, at - 8), at)) ?? []
  if (opener !== '') return at - opener.length
  const [closers = ''] = CLOSERS.exec(block.slice(at, at + 16)) ?? []
  return at + closers.length
}

// Control characters do follow full stops in old exports.
const CLOSERS = /^(?:[」』）】》]+(?:\s+|)|["'”’»)\]]+(?:\s+|$)|[¹²³⁰-⁹\u0001-\u0008]+(?:\s+|$))/u
