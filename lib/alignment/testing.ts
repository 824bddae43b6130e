import { expect } from 'vitest'
import type { Bead } from '@/lib/model/bitext'
import type { AlignSentence } from './types'

/** For tests: texts as the aligner wants them, and what it found in few letters. */
export function lines(texts: readonly string[]): AlignSentence[] {
  return texts.map((text, unit) => sentence(text, unit))
}

/** `size` sentences to a paragraph. */
export function paragraphs(texts: readonly string[], size: number): AlignSentence[] {
  return texts.map((text, n) => sentence(text, Math.floor(n / size)))
}

export function sentence(text: string, unit: number): AlignSentence {
  return { text, unit, kind: 'paragraph' }
}

export function heading(text: string, unit: number): AlignSentence {
  return { text, unit, kind: 'heading' }
}

/** Beads as `source:target`, sentences numbered from 0, joined by `+`. */
export function show(beads: readonly Pick<Bead, 'source' | 'target'>[]): string {
  return beads.map(({ source, target }) => `${source.join('+')}:${target.join('+')}`).join(' ')
}

/** What holds of any alignment: every sentence once, in order, with a probability. */
export function expectTiles(beads: readonly Bead[], sources: number, targets: number) {
  expect(beads.flatMap((bead) => bead.source)).toEqual([...Array(sources).keys()])
  expect(beads.flatMap((bead) => bead.target)).toEqual([...Array(targets).keys()])
  expect(beads.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true)
  expect(beads.every(({ source, target }) => source.length + target.length > 0)).toBe(true)
}

export const THINGS_EN = [
  'visitors',
  'boats',
  'crates',
  'lanterns',
  'engineers',
  'bridges',
  'ferries',
]
export const THINGS_DE = ['Gäste', 'Boote', 'Kisten', 'Laternen', 'Ingenieure', 'Brücken', 'Fähren']

/** Sentence n of a made-up report: it differs from its neighbours in words, number and length. */
export function reportLine(n: number, things: readonly string[]): string {
  const thing = things[n % things.length] ?? ''
  return `${thing} ${(n * 7_919) % 9_973} ${thing.repeat(1 + ((n * 31) % 11))}.`
}

/** A made-up report of `count` sentences. */
export function reportOf(count: number, things: readonly string[]): string[] {
  return Array.from({ length: count }, (_, n) => reportLine(n, things))
}

/** `count` sentences of made-up words, the same each time, which translate nothing. */
export function gibberish(count: number, start = 7): string[] {
  let state = start
  const below = (n: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor(state / 2 ** 16) % n
  }
  const word = () =>
    Array.from({ length: 2 + below(7) }, () => LETTERS[below(LETTERS.length)]).join('')
  const words = Array.from({ length: 300 }, word)
  const frequent = () => words[Math.min(below(300), below(300))] ?? ''
  return Array.from(
    { length: count },
    () => `${Array.from({ length: 3 + below(12) }, frequent).join(' ')}.`,
  )
}

const LETTERS = 'abcdefghijklmnoprstuvwz'

/** A translation of `gibberish` word by word, in which no word looks like the one that it answers. */
export function ciphered(text: string): string {
  return text.replace(/[a-z]/g, (letter) => {
    const at = LETTERS.indexOf(letter)
    return LETTERS[(at + 9) % LETTERS.length] ?? letter
  })
}
