import type { Severity } from '@/lib/model/finding'
import { baseOf } from '@/lib/text/tags'
import concepts from './lists/opposite-concepts.json'
import { type PatternSet, patternSet } from './patterns'

/** What a pattern of the table stands for. */
export interface OppositeWord {
  readonly concept: string
  /** Which of the concept's sides, from 0. */
  readonly side: number
  /** A weak word may be of that side, or not: it excuses, but never accuses. What is none never is. */
  readonly strength: 'strong' | 'weak' | 'none'
}

/** The words of a pair of languages that have opposites; null where no table knows the language. */
export interface OppositeTables {
  readonly source: PatternSet<OppositeWord> | null
  readonly target: PatternSet<OppositeWord> | null
}

/** Loads what is shipped for both languages of a pair: some 80 kB each, once. */
export async function oppositesFor(
  sourceLang: string,
  targetLang: string,
): Promise<OppositeTables> {
  const [source, target] = await Promise.all(
    [sourceLang, targetLang].map((lang) => opposites(baseOf(lang))),
  )
  return { source: source ?? null, target: target ?? null }
}

/** The words of a language that have opposites; null where no table knows it. Made once. */
export async function opposites(language: string): Promise<PatternSet<OppositeWord> | null> {
  if (!OPPOSITE_LANGUAGES.includes(language)) return null
  const known = cache.get(language)
  if (known) return known
  const made = oppositeListsOf(language).then(patternsOf)
  cache.set(language, made)
  made.catch(() => cache.delete(language))
  return made
}

/** The languages that a table is shipped for. */
export const OPPOSITE_LANGUAGES: readonly string[] =
  'ar cs de en es fr hi it ja nl pl pt ru sv tr uk zh'.split(' ')

/**
 * By concept, for each of its sides patterns (see `patternSet`) separated by commas; `?` marks a weak
 * one, `!` one that is not of the side, though a word of it is.
 */
export type OppositeLists = Readonly<Record<string, readonly string[]>>

export async function oppositeListsOf(language: string): Promise<OppositeLists> {
  const file = (await import(`./lists/opposites/${language}.json`)) as {
    readonly default: OppositeLists
  }
  return file.default
}

/** A milder severity stands where translators are free to put it the other way round. */
interface Concept {
  readonly sides: readonly string[]
  readonly severity?: string
}

/** The concepts with the sides that each has, in English. */
export const CONCEPTS: Readonly<Record<string, Concept>> = concepts

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

const cache = new Map<string, Promise<PatternSet<OppositeWord>>>()

function patternsOf(lists: OppositeLists): PatternSet<OppositeWord> {
  const words = Object.entries(lists).flatMap(([concept, sides]) =>
    sides.flatMap((list, side) =>
      list.split(', ').map((pattern): [string, OppositeWord] => {
        const strength = STRENGTHS[pattern.charAt(0)] ?? 'strong'
        const word = { concept, side, strength }
        return [strength === 'strong' ? pattern : pattern.slice(1), word]
      }),
    ),
  )
  return patternSet(words)
}
