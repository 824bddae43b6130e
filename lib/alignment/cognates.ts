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
  const hasSkeletons = [words, others].some((side) =>
    side.some((forms) => forms.some(isWithoutVowels)),
  )
  const index = indexOf(others, hasSkeletons)
  const search = searchIn(index)
  return words.flatMap((forms, from) => {
    const best = new Map<number, number>()
    for (const form of forms) for (const shape of shapesOf(form, hasSkeletons)) search(shape, best)
    return [...best].map(([to, likeness]) => ({ from, to, likeness }))
  })
}

export interface Likeness {
  readonly from: number
  readonly to: number
  readonly likeness: number
}

/** One way to write a word: all its letters, or its consonants alone. */
interface Shape {
  readonly letters: string
  readonly isSkeleton: boolean
}

/** The other side's shapes by number, and for each trigram the numbers of the shapes that have it. */
interface Index {
  readonly shapes: readonly Shape[]
  readonly words: readonly number[]
  readonly sizes: readonly number[]
  readonly postings: readonly (readonly number[] | undefined)[]
}

const FROM = 0.55
const SAME_START = 0.12
const SHORTEST = 3

// A skeleton has lost its vowels, so that equal ones prove less.
const SKELETON_WEIGHT = 0.85

// Trigrams that more words share than this say nothing and cost most of the time.
const COMMON = 400

/** Adds to `best` the words that look like a shape, each with its greatest likeness. */
function searchIn({ shapes, words, sizes, postings }: Index) {
  const shared = new Uint16Array(shapes.length)
  return (shape: Shape, best: Map<number, number>) => {
    const trigrams = trigramsOf(shape)
    const met: number[] = []
    for (const trigram of trigrams) {
      const others = postings[trigram]
      if (!others || others.length > COMMON) continue
      for (const other of others) {
        if (shared[other] === 0) met.push(other)
        shared[other] = (shared[other] ?? 0) + 1
      }
    }
    for (const other of met) {
      const dice = (2 * (shared[other] ?? 0)) / (trigrams.length + (sizes[other] ?? 0))
      shared[other] = 0
      if (dice < FROM - SAME_START) continue
      const likeness = likenessOf(shape, shapes[other], dice)
      const word = words[other] ?? 0
      if (likeness >= FROM && likeness > (best.get(word) ?? 0)) best.set(word, likeness)
    }
  }
}

function likenessOf(a: Shape, b: Shape | undefined, dice: number): number {
  const start = a.letters.slice(0, 2) === b?.letters.slice(0, 2) ? SAME_START : 0
  return Math.min(1, dice + start) * (a.isSkeleton ? SKELETON_WEIGHT : 1)
}

function indexOf(others: readonly (readonly string[])[], hasSkeletons: boolean): Index {
  const shapes: Shape[] = []
  const words: number[] = []
  const sizes: number[] = []
  const postings = Array<number[] | undefined>(2 * TRIGRAMS).fill(undefined)
  others.forEach((forms, word) => {
    for (const shape of forms.flatMap((form) => shapesOf(form, hasSkeletons))) {
      const number = shapes.push(shape) - 1
      words.push(word)
      const trigrams = trigramsOf(shape)
      sizes.push(trigrams.length)
      for (const trigram of trigrams) (postings[trigram] ??= []).push(number)
    }
  })
  return { shapes, words, sizes, postings }
}

function shapesOf(word: string, hasSkeletons: boolean): Shape[] {
  const latin = toLatin(word)
  if (!/^[a-z]/.test(latin)) return []
  const whole =
    latin.length < SHORTEST || isWithoutVowels(word) ? [] : [{ letters: latin, isSkeleton: false }]
  if (!hasSkeletons) return whole
  const skeleton = consonants(latin)
  if (skeleton.length < SHORTEST) return whole
  return [...whole, { letters: skeleton, isSkeleton: true }]
}

/**
 * Trigrams of `^word$` as numbers below `TRIGRAMS`, each once: five bits a letter, which is what
 * letters from a to z need. Those of skeletons are further up, so that they meet only their like.
 */
function trigramsOf({ letters, isSkeleton }: Shape): number[] {
  const found: number[] = []
  let trigram = EDGE
  for (let at = 0; at <= letters.length; at += 1) {
    const letter = at < letters.length ? letters.charCodeAt(at) & 31 : EDGE
    trigram = ((trigram << 5) | letter) & (TRIGRAMS - 1)
    const own = isSkeleton ? TRIGRAMS + trigram : trigram
    if (at > 0 && !found.includes(own)) found.push(own)
  }
  return found
}

const TRIGRAMS = 1 << 15

// Stands for the beginning and the end of a word; no letter from a to z is 0.
const EDGE = 0
