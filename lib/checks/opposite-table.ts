import acts from './lists/opposites/acts.json'
import amounts from './lists/opposites/amounts.json'
import buildings from './lists/opposites/buildings.json'
import dealings from './lists/opposites/dealings.json'
import deeds from './lists/opposites/deeds.json'
import nations from './lists/opposites/nations.json'
import handling from './lists/opposites/handling.json'
import nature from './lists/opposites/nature.json'
import people from './lists/opposites/people.json'
import places from './lists/opposites/places.json'
import qualities from './lists/opposites/qualities.json'
import roles from './lists/opposites/roles.json'
import society from './lists/opposites/society.json'
import things from './lists/opposites/things.json'
import times from './lists/opposites/times.json'
import type { Severity } from '@/lib/model/finding'
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
 * commas; `?` marks a weak one, `!` one that is not of the side, though a word of it is. A milder
 * severity stands where translators are free to put it the other way round.
 */
interface Concept {
  readonly sides: readonly string[]
  readonly severity?: string
  readonly [language: string]: readonly string[] | string | undefined
}

export const CONCEPTS: Readonly<Record<string, Concept>> = {
  ...acts,
  ...amounts,
  ...buildings,
  ...dealings,
  ...deeds,
  ...nations,
  ...handling,
  ...nature,
  ...people,
  ...places,
  ...qualities,
  ...roles,
  ...society,
  ...things,
  ...times,
}

/** How many sides a concept has. */
export function sidesOf(concept: string): number {
  return CONCEPTS[concept]?.sides.length ?? 0
}

/** How grave it is that the sides of a concept are exchanged. */
export function severityOf(concept: string): Severity {
  return CONCEPTS[concept]?.severity === 'warning' ? 'warning' : 'error'
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
