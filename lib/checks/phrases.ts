import type { Fix } from '@/lib/model/finding'
import type { Range } from '@/lib/model/range'
import type { Found } from './check'
import { sideOf } from './list-words'
import type { Lists, PhraseEntry } from './lists'
import { firstOf, type PatternSet, patternSet } from './patterns'
import { standAlike } from './stand-alike'
import type { View } from './view'

/** An entry of a list that holds of a segment. */
export interface PhraseHit {
  readonly entry: PhraseEntry
  readonly target: Range
  readonly source: Range | null
}

/** Where entries of one kind hold: their source is there, their wording too, and nothing better. */
export function phraseHits(view: View, lists: Lists, kind: PhraseEntry['kind']): PhraseHit[] {
  return hitsOf(view, lists).filter(({ entry }) => entry.kind === kind)
}

/** What is said of a hit; the best wording is offered where it can stand as it is. */
export function foundPhrase<Kind extends string>(
  view: View,
  { entry, target, source }: PhraseHit,
  kind: Kind,
): Found<Kind> {
  const found = view.target.slice(target.start, target.end)
  const best = entry.instead.filter((one) => !/[*…/#]/.test(one))
  const shown = (best.length > 0 ? best : entry.instead).slice(0, SHOWN)
  return {
    kind,
    target,
    source,
    args: {
      found,
      source: source ? view.source.slice(source.start, source.end) : '',
      expected: shown.join(', ').replaceAll('*', '…') || '…',
    },
    fixes: best.slice(0, SHOWN).map((text) => fixOf(target, found, text)),
    confidence: 0.8,
  }
}

/** How many better wordings are shown. */
const SHOWN = 3

interface Compiled {
  readonly bySource: PatternSet<PhraseEntry>
  readonly byTarget: PatternSet<PhraseEntry>
}

const compiled = new WeakMap<Lists, Compiled>()
const sets = new WeakMap<readonly string[], PatternSet<true>>()
const hits = new WeakMap<View, PhraseHit[]>()

function hitsOf(view: View, lists: Lists): PhraseHit[] {
  const known = hits.get(view)
  if (known) return known
  const made = lists.phrases.length === 0 ? [] : findHits(view, compile(lists))
  hits.set(view, made)
  return made
}

function findHits(view: View, { bySource, byTarget }: Compiled): PhraseHit[] {
  const [source, target] = [sideOf(view, 'source'), sideOf(view, 'target')]
  const proven = new Map<PhraseEntry, Range>()
  for (const match of bySource.find(source)) proven.set(match.value, match)
  const holds = ({ near, unless, instead }: PhraseEntry) =>
    (!near || firstOf(setOf(near), source) !== null) &&
    (!unless || firstOf(setOf(unless), source) === null) &&
    firstOf(betterOf(instead), target) === null
  const found = [...proven].flatMap(([entry, range]) => {
    const wrong = firstOf(setOf(entry.target), target)
    const hit = wrong && { entry, source: rangeOf(range), target: rangeOf(wrong) }
    return hit && standAlike(view, range, wrong) && !isName(view, hit) && holds(entry) ? [hit] : []
  })
  const unproven = byTarget
    .find(target)
    .filter(({ value }) => holds(value))
    .map((match) => ({ entry: match.value, source: null, target: rangeOf(match) }))
  return [...found, ...unproven]
}

function compile(lists: Lists): Compiled {
  const known = compiled.get(lists)
  if (known) return known
  const withSource = lists.phrases.filter(({ source }) => source)
  const made = {
    bySource: patternSet(
      withSource.flatMap((entry) => (entry.source ?? []).map((one) => [one, entry] as const)),
    ),
    byTarget: patternSet(
      lists.phrases
        .filter(({ source }) => !source)
        .flatMap((entry) => entry.target.map((one) => [one, entry] as const)),
    ),
  }
  compiled.set(lists, made)
  return made
}

function setOf(patterns: readonly string[]): PatternSet<true> {
  const known = sets.get(patterns)
  if (known) return known
  const made = patternSet(patterns.map((one) => [one, true] as const))
  sets.set(patterns, made)
  return made
}

/** A better wording counts as there in any of its forms, so its words are taken without their ends. */
function betterOf(patterns: readonly string[]): PatternSet<true> {
  const known = better.get(patterns)
  if (known) return known
  const made = patternSet(patterns.map((one) => [one.replace(WORD_END, '$1*'), true] as const))
  better.set(patterns, made)
  return made
}

const better = new WeakMap<readonly string[], PatternSet<true>>()

// The last letter, and a silent e before it, change when a word is bent; a shorter word is kept whole.
const WORD_END = /(\p{L}{4,})\p{L}(?![\p{L}*])/gu

/** Rock, Arena, Labour: what is written alike with its capital is a name, and stays. */
function isName(view: View, { entry, source, target }: PhraseHit): boolean {
  if (entry.kind !== 'falseFriend' || !source) return false
  const word = view.source.slice(source.start, source.end)
  return word === view.target.slice(target.start, target.end) && word !== word.toLowerCase()
}

function rangeOf({ start, end }: Range): Range {
  return { start, end }
}

/** The wording in place of what was found, with its capital where that has one. */
function fixOf(target: Range, found: string, text: string): Fix {
  const first = found.charAt(0)
  const isCapital = first !== first.toLowerCase()
  const bent = isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text
  return { start: target.start, end: target.end, text: bent, safe: false }
}
