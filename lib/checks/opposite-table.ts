import acts from './lists/opposites/acts.json'
import amounts from './lists/opposites/amounts.json'
import people from './lists/opposites/people.json'
import places from './lists/opposites/places.json'
import times from './lists/opposites/times.json'
import { type PatternSet, patternSet } from './patterns'

/** What a pattern of the table stands for. */
export interface OppositeWord {
  readonly concept: string
  /** Which of the concept's sides, from 0. */
  readonly side: number
  /** A weak word may be of that side, or not: it excuses, but never accuses. What is none never is. */
  readonly strength: 'strong' | 'weak' | 'none'
}

/** The words of a language that have opposites; null where no table knows it. Made once. */
export function opposites(language: string): PatternSet<OppositeWord> | null {
  const known = cache.get(language)
  if (known !== undefined) return known
  const made = make(language)
  cache.set(language, made)
  return made
}

/**
 * A concept: its sides, and by language for each of them patterns (see `patternSet`) separated by
 * commas; `?` marks a weak one, `!` one that is none, though a word of it is.
 */
interface Concept {
  readonly sides: readonly string[]
  readonly flips?: boolean
  readonly [language: string]: readonly string[] | boolean | undefined
}

export const CONCEPTS: Readonly<Record<string, Concept>> = {
  ...acts,
  ...amounts,
  ...people,
  ...places,
  ...times,
}

const STRENGTHS: Readonly<Partial<Record<string, OppositeWord['strength']>>> = {
  '?': 'weak',
  '!': 'none',
}

const cache = new Map<string, PatternSet<OppositeWord> | null>()

function make(language: string): PatternSet<OppositeWord> | null {
  const words = Object.entries(CONCEPTS).flatMap(([concept, table]) => {
    const sides = table[language]
    if (!Array.isArray(sides)) return []
    return (sides as readonly string[]).flatMap((list, side) =>
      list.split(', ').map((pattern): [string, OppositeWord] => {
        const strength = STRENGTHS[pattern.charAt(0)] ?? 'strong'
        const word = { concept, side, strength }
        return [strength === 'strong' ? pattern : pattern.slice(1), word]
      }),
    )
  })
  return words.length > 0 ? patternSet(words) : null
}
