import type { GoldBead } from './alignment-score'
import { random } from './texts'

/** A text in an invented language with its translation into another, and which sentence answers which. */
export interface MadeUp {
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly gold: readonly GoldBead[]
}

/**
 * About `count` source sentences of 5 to 27 words, frequent and rare as words are (Zipf), translated
 * word by word in a slightly other order, two words in five by something else. Of a hundred sentences
 * two are left out, one is added, and four are parted or joined. Every third has a number; else nothing
 * helps but what the text itself teaches. One seed, one text.
 */
export function madeUpText(count: number, seed = 1): MadeUp {
  const next = random(seed)
  const { frequent, answerTo } = languages(next)
  const sentence = () => {
    const words = Array.from({ length: 5 + Math.floor(next() * 23) }, frequent)
    return next() < 1 / 3 ? [...words, String(Math.floor(next() * 10_000))] : words
  }
  const [source, target]: [string[], string[]] = [[], []]
  const gold: GoldBead[] = []
  const put = (side: string[], ...texts: string[]) => texts.map((text) => side.push(text) - 1)
  while (source.length < count) {
    const words = sentence()
    const [event, half] = [next(), Math.ceil(words.length / 2)]
    const answer = withNeighboursChanged(words, next).map(answerTo)
    const parts = [words.slice(0, half), words.slice(half)] as const
    if (event < 0.02) gold.push([put(source, written(words)), []])
    else if (event < 0.03) gold.push([[], put(target, written(answer))])
    else if (event < 0.05)
      gold.push([put(source, ...parts.map(written)), put(target, written(answer))])
    else if (event < 0.07)
      gold.push([
        put(source, written(words)),
        put(target, ...parts.map((part) => written(part.map(answerTo)))),
      ])
    else gold.push([put(source, written(words)), put(target, written(answer))])
  }
  return { source, target, gold }
}

const VOCABULARY = 12_000
const FREE = 0.4
const LETTERS = 'aabcdeeefghiijklmnoopqrstuuvwxyz'

/** Words by frequency, and what each is in the other language. */
function languages(next: () => number) {
  const word = () =>
    Array.from({ length: 2 + Math.floor(next() * 8) }, () =>
      LETTERS.charAt(Math.floor(next() * LETTERS.length)),
    ).join('')
  const sums: number[] = []
  for (let [rank, sum] = [0, 0]; rank < VOCABULARY; rank += 1) sums.push((sum += 1 / (rank + 2.7)))
  const words = sums.map(word)
  const answers = new Map(words.map((own) => [own, word()]))
  const frequent = () => words[placeOf(sums, next() * (sums.at(-1) ?? 0))] ?? ''
  return {
    frequent,
    answerTo: (text: string) =>
      /\d/.test(text) ? text : (answers.get(next() < FREE ? frequent() : text) ?? ''),
  }
}

/** The first place whose running sum is `value` or more. */
function placeOf(sums: readonly number[], value: number): number {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The words with a few neighbours changed over. */
function withNeighboursChanged(words: readonly string[], next: () => number): string[] {
  const moved = [...words]
  for (let n = 1; n < moved.length; n += 1)
    if (next() < 0.3) [moved[n - 1], moved[n]] = [moved[n] ?? '', moved[n - 1] ?? '']
  return moved
}

function written(words: readonly string[]): string {
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
