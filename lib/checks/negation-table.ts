import table from './lists/negation.json'
import type { Side } from './list-words'
import { type PatternMatch, type PatternSet, patternSet } from './patterns'

/**
 * How a word denies: surely (`not`), once more (`not even`), by what it means (`without`, `refuse`, and phrases that only look
 * like a denial, `not only`), perhaps (`hard`, `wary`), or not at all though a pattern fits it (`under`
 * among the words in un-).
 */
export type Denial = 'sure' | 'even' | 'soft' | 'weak' | 'none'

/** The denying words of a text in order; null where no table knows the language. */
export function denialsIn(side: Side, language: string): PatternMatch<Denial>[] | null {
  const all = tableOf(language)?.find(side)
  if (!all) return null
  return all
    .filter((one) => one.value !== 'none' && !all.some((other) => hides(other, one)))
    .sort((a, b) => a.start - b.start)
}

const DENIALS = ['sure', 'even', 'soft', 'weak', 'none'] as const

const TABLE: Readonly<Partial<Record<string, Readonly<Record<Denial, string>>>>> = table

const cache = new Map<string, PatternSet<Denial> | null>()

function tableOf(language: string): PatternSet<Denial> | null {
  const known = cache.get(language)
  if (known !== undefined) return known
  const row = TABLE[language]
  const made = row ? patternSet(DENIALS.flatMap((kind) => patternsOf(row[kind], kind))) : null
  cache.set(language, made)
  return made
}

function patternsOf(list: string, kind: Denial): [string, Denial][] {
  return list
    .split(', ')
    .filter(Boolean)
    .map((pattern) => [pattern, kind])
}

/** Whether a match says what another really is: `not only` hides `not`, `under` hides `un*`. */
function hides(other: PatternMatch<Denial>, one: PatternMatch<Denial>): boolean {
  if (other.start > one.start || other.end < one.end) return false
  if (other.value === 'none') return true
  const isLonger = other.end - other.start > one.end - one.start
  return isLonger && other.value !== 'weak' && one.value === 'sure'
}
