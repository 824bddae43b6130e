import { consonants, isWithoutVowels, toLatin } from './transliterate'

/**
 * Pairs of words that look alike when written in Latin letters, with their likeness, `FROM` to 1:
 * the Dice coefficient of the trigrams of `^word$`, more when the first two letters agree.
 * Source: McEnery & Oakes 1996 (Dice over n-grams); the bonus is from measurements on novels.
 */
export function cognates(
  words: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
): Likeness[] {
  const hasSkeletons = [...words, ...others].some((forms) => forms.some(isWithoutVowels))
  const shapes = (forms: readonly string[]) => forms.flatMap((form) => shapesOf(form, hasSkeletons))
  const [found, index] = [new Map<string, Likeness>(), indexOf(others.map(shapes))]
  words.forEach((forms, from) => {
    for (const shape of shapes(forms))
      for (const [other, shared] of sharedTrigrams(shape, index))
        keep(found, from, shape, other, shared)
  })
  return [...found.values()]
}

export interface Likeness {
  readonly from: number
  readonly to: number
  readonly likeness: number
}

/** One way to write a word: all its letters, or its consonants alone. */
interface Shape {
  readonly letters: string
  readonly trigrams: readonly string[]
  readonly isSkeleton: boolean
}

interface Indexed extends Shape {
  readonly word: number
}

const FROM = 0.55
const SAME_START = 0.12
const SHORTEST = 3

// A skeleton has lost its vowels, so that equal ones prove less.
const SKELETON_WEIGHT = 0.85

// Trigrams that more words share than this say nothing and cost most of the time.
const COMMON = 400

function keep(
  found: Map<string, Likeness>,
  from: number,
  shape: Shape,
  other: Indexed,
  shared: number,
) {
  const likeness = likenessOf(shape, other, shared)
  if (likeness < FROM) return
  const key = `${from} ${other.word}`
  if (likeness > (found.get(key)?.likeness ?? 0)) found.set(key, { from, to: other.word, likeness })
}

function likenessOf(a: Shape, b: Shape, shared: number): number {
  const dice = (2 * shared) / (a.trigrams.length + b.trigrams.length)
  const start = a.letters.slice(0, 2) === b.letters.slice(0, 2) ? SAME_START : 0
  return Math.min(1, dice + start) * (a.isSkeleton ? SKELETON_WEIGHT : 1)
}

function sharedTrigrams(shape: Shape, index: ReadonlyMap<string, Indexed[]>): Map<Indexed, number> {
  const shared = new Map<Indexed, number>()
  for (const trigram of shape.trigrams) {
    const others = index.get(trigram) ?? []
    if (others.length > COMMON) continue
    for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return shared
}

function indexOf(words: readonly (readonly Shape[])[]): Map<string, Indexed[]> {
  const index = new Map<string, Indexed[]>()
  words.forEach((shapes, word) => {
    for (const shape of shapes) {
      const indexed = { ...shape, word }
      for (const trigram of shape.trigrams) {
        const list = index.get(trigram)
        if (list) list.push(indexed)
        else index.set(trigram, [indexed])
      }
    }
  })
  return index
}

/** Trigrams of skeletons are marked, so that they meet only those of skeletons. */
function shapesOf(word: string, hasSkeletons: boolean): Shape[] {
  const latin = toLatin(word)
  if (!/^[a-z]/.test(latin)) return []
  const skeleton = consonants(latin)
  const whole = latin.length < SHORTEST || isWithoutVowels(word) ? [] : [shape(latin, false)]
  return !hasSkeletons || skeleton.length < SHORTEST ? whole : [...whole, shape(skeleton, true)]
}

function shape(letters: string, isSkeleton: boolean): Shape {
  const framed = `^${letters}$`
  const trigrams = new Set<string>()
  for (let at = 0; at + 3 <= framed.length; at += 1)
    trigrams.add((isSkeleton ? '*' : '') + framed.slice(at, at + 3))
  return { letters, trigrams: [...trigrams], isSkeleton }
}
