import { baseOf } from '@/lib/text/tags'
import { keepStored, watchStored } from '../diff/diff-settings'

/** Words of a language that are right for the reader, kept on this device. */
export interface MyWords {
  readonly get: () => readonly string[]
  readonly put: (word: string, isKnown: boolean) => void
  /** Calls when they have changed here or in another tab; gives the way to stop that. */
  readonly watch: (changed: () => void) => () => void
}

/** One list for all regions of a language: its dictionaries differ in spelling, not in its names. */
export function myWordsOf(lang: string): MyWords {
  const name = nameOfWords(lang)
  return {
    get: () => wordsIn(localStorage.getItem(name)),
    put: (word, isKnown) => {
      const others = wordsIn(localStorage.getItem(name)).filter((one) => one !== word)
      keepStored(name, linesOf(isKnown ? [...others, word] : others))
    },
    watch: watchStored,
  }
}

const PREFIX = 'interlinear.words.'

/** A word a line; whatever else stands there is left out. */
export function wordsIn(stored: string | null): readonly string[] {
  const lines = (stored ?? '').split(/\r\n|[\r\n]/).map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== '' && !/\s/.test(line)))]
}

export function linesOf(words: readonly string[]): string {
  return words.map((word) => `${word}\n`).join('')
}

/** Languages that have words on this device. */
export function languagesWithWords(): readonly string[] {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(PREFIX) && localStorage.getItem(name) !== '')
    .map((name) => name.slice(PREFIX.length))
    .sort()
}

/** Where the words of a language are kept. */
export function nameOfWords(lang: string): string {
  return PREFIX + baseOf(lang)
}
