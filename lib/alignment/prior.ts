import { cognates } from './cognates'
import type { Likeness } from './cognates'
import { numberLikeness, significant, sorted } from './numbers'
import { seedsOf } from './seeds'
import type { Vocabulary } from './vocabulary'

/**
 * Which tokens answer each other before anything is learnt, with their likeness, 0 to 1: equal
 * numbers, marks and words, cognates, and names that `Intl` knows. One entry a pair, the likeliest.
 */
export function priorPairs(
  source: Vocabulary,
  target: Vocabulary,
  langs: { readonly source: string; readonly target: string },
): Likeness[] {
  const best = new Map<number, Likeness>()
  const pairs = [
    ...equalTokens(source, target),
    ...alikeNumbers(source, target),
    ...cognates(source.forms.map(wordForms), target.forms.map(wordForms)),
    ...seeds(source, target, langs),
  ]
  for (const pair of pairs) {
    const key = pair.from * target.keys.length + pair.to
    if (pair.likeness > (best.get(key)?.likeness ?? 0)) best.set(key, pair)
  }
  return [...best.values()]
}

const EQUAL_NUMBER = 1
const EQUAL_MARK = 0.43
const EQUAL_WORD = 0.7

function equalTokens(source: Vocabulary, target: Vocabulary): Likeness[] {
  const ids = new Map(target.keys.map((key, id) => [key, id]))
  return source.keys.flatMap((key, from) => {
    const to = ids.get(key)
    return to === undefined ? [] : [{ from, to, likeness: likenessOfEqual(key) }]
  })
}

function likenessOfEqual(key: string): number {
  if (isNumber(key)) return EQUAL_NUMBER
  return /^\p{L}/u.test(key) ? EQUAL_WORD : EQUAL_MARK
}

/**
 * Numbers of the same digits: looked up by their sorted digits, so that long lists stay cheap. Where
 * many have the same digits, as in a catalogue, another order of them is chance and no slip.
 */
function alikeNumbers(source: Vocabulary, target: Vocabulary): Likeness[] {
  const byDigits = byPart(target, (digits) => sorted(digits))
  const byOrder = byPart(target, (digits) => digits)
  return source.keys.flatMap((key, from) => {
    if (!isNumber(key)) return []
    const value = key.slice(1)
    const digits = significant(value)
    const all = byDigits.get(sorted(digits)) ?? []
    const near = all.length > MOST_ALIKE ? (byOrder.get(digits) ?? []) : all
    return near.map((to) => ({
      from,
      to,
      likeness: numberLikeness(value, target.keys[to]?.slice(1) ?? ''),
    }))
  })
}

const MOST_ALIKE = 8

/** The numbers of a vocabulary by something of their digits. */
function byPart({ keys }: Vocabulary, partOf: (digits: string) => string): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [id, key] of keys.entries()) {
    if (!isNumber(key)) continue
    const part = partOf(significant(key.slice(1)))
    const ids = found.get(part)
    if (ids) ids.push(id)
    else found.set(part, [id])
  }
  return found
}

function isNumber(key: string): boolean {
  return key.startsWith('#')
}

/** Only words have cognates. */
function wordForms(forms: readonly string[]): readonly string[] {
  return forms.filter((form) => /^\p{L}/u.test(form))
}

function seeds(
  source: Vocabulary,
  target: Vocabulary,
  langs: { readonly source: string; readonly target: string },
): Likeness[] {
  const from = new Map(source.keys.map((key, id) => [key, id]))
  const to = new Map(target.keys.map((key, id) => [key, id]))
  return seedsOf(langs.source, langs.target).flatMap((seed) => {
    const [a, b] = [from.get(seed.from), to.get(seed.to)]
    return a === undefined || b === undefined ? [] : [{ from: a, to: b, likeness: seed.likeness }]
  })
}
