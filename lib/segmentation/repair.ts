import { afterAbbreviation } from './abbreviations'
import { MERGES } from './merges'
import { placeAt } from './place'
import { inLowerCase } from './quotations'
import type { Rules } from './rules/of'
import { splits } from './splits'

/**
 * `policy`: as a reader would cut; `fine`: where it is in doubt, cut, because alignment can join.
 */
export type Grain = 'policy' | 'fine'

/** The starts that stay after the repairs, and those that they add; ascending, none at 0. */
export function repaired(
  block: string,
  starts: readonly number[],
  rules: Rules,
  grain: Grain,
): number[] {
  const known = new Set(starts.map((at) => moved(block, at)))
  const candidates = [...known, ...splits(block, rules, known)]
  const kept: number[] = []
  for (const at of [...new Set(candidates)].sort((a, b) => a - b)) {
    if (at <= 0 || at >= block.length) continue
    const place = placeAt(block, at, kept.at(-1) ?? 0)
    const isDoubtful = inLowerCase(place) && (grain === 'policy' || afterAbbreviation(place, rules))
    if (!isDoubtful && !MERGES.some((merge) => merge(place, rules))) kept.push(at)
  }
  return kept
}

/**
 * A lone closing mark or footnote goes with what stands before it, a lone opening one with what
 * follows.
 */
function moved(block: string, at: number): number {
  const before = block.slice(Math.max(0, at - 8), at)
  const [lone = ''] = /(?<=\s)"\s+$/u.exec(before) ?? []
  if (lone !== '' && opens(block, at - lone.length)) return at - lone.length
  const [opener = ''] = /(?<=\s)(?:["“„«‘'’([]+|[”»])$/u.exec(before) ?? []
  if (isOpener(opener, block)) return at - opener.length
  const [closers = ''] = CLOSERS.exec(block.slice(at, at + 16)) ?? []
  if (/^"\s/.test(closers) && /\s/.test(block[at - 1] ?? '') && opens(block, at)) return at
  return at + closers.length
}

/** Swedish and Finnish open with the closing mark: only where no other mark opens. */
function isOpener(mark: string, block: string): boolean {
  return mark !== '' && (!/[”»]/.test(mark) || !/[“„«]/.test(block))
}

/**
 * Whether a straight mark between spaces, as in tokenised text, opens a quotation: an even number
 * of them stands before it. Not believed where they do not come in pairs.
 */
function opens(block: string, at: number): boolean {
  const before = block.slice(Math.max(0, at - REACH), at).match(/"/g)?.length ?? 0
  const after = block.slice(at, at + REACH).match(/"/g)?.length ?? 0
  return before % 2 === 0 && after % 2 === 0
}

const REACH = 2_000

// Control characters do follow full stops in old exports.
const CLOSERS = /^(?:[」』）】》]+(?:\s+|)|["'”’»)\]]+(?:\s+|$)|[¹²³⁰-⁹\u0001-\u0008]+(?:\s+|$))/u
