import type { Hunspell, HunspellFactory } from 'hunspell-asm'
import { DictionaryError } from './dictionary-error'
import type { Speller } from './speller'

/** A Hunspell dictionary: the rules of affixes and the words, as its two files hold them. */
export interface Dictionary {
  readonly aff: Uint8Array
  readonly dic: Uint8Array
}

/**
 * A speller from the bytes of a dictionary, in a browser's worker or in Node: 75 ms for English, 240 ms
 * for Russian, 640 ms for Turkish (two shared cores, Node 20). What it was asked is remembered, and the
 * speller itself for as long as the program runs: Hunspell's memory never shrinks, and settings are loaded
 * anew with each word that a project adds.
 *
 * Hunspell takes broken files without a word and then knows no word of them, so one that does not know
 * a single one of its own is refused.
 * @throws DictionaryError when the dictionary cannot be used.
 */
export function openSpeller(dictionary: Dictionary): Promise<Speller> {
  const name = `${nameOf(dictionary.aff)} ${nameOf(dictionary.dic)}`
  const known = spellers.get(name)
  if (known) return known
  const opened = opening(dictionary)
  spellers.set(name, opened)
  return opened
}

const spellers = new Map<string, Promise<Speller>>()

/** Length and 32 bits of bytes (FNV-1a), to tell the few dictionaries of a machine apart. */
function nameOf(bytes: Uint8Array): string {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return `${bytes.length}:${hash}`
}

async function opening({ aff, dic }: Dictionary): Promise<Speller> {
  const factory = await loadedOnce()
  const hunspell = factory.create(factory.mountBuffer(aff), factory.mountBuffer(dic))
  if (!firstWords(dic).some((word) => hunspell.spell(word))) throw new DictionaryError('broken')
  return remembering(hunspell)
}

/** The program, once for all dictionaries: each loading leaves a listener on the process. */
function loadedOnce(): Promise<HunspellFactory> {
  return (loaded ??= import('hunspell-asm').then(({ loadModule }) => loadModule()))
}

let loaded: Promise<HunspellFactory> | undefined

function remembering(hunspell: Hunspell): Speller {
  const known = new Map<string, boolean>()
  return {
    knows: (word) => {
      const before = known.get(word)
      if (before !== undefined) return before
      // Book and typewriter forms of the apostrophe are one to a reader, not to every dictionary.
      const knows = hunspell.spell(word) || hunspell.spell(word.replaceAll('’', "'"))
      if (known.size >= MOST_REMEMBERED) known.clear()
      known.set(word, knows)
      return knows
    },
    suggest: (word) => hunspell.suggest(word),
  }
}

const MOST_REMEMBERED = 200_000

/** Words of the middle of the list: its beginning is numbers and abbreviations. */
function firstWords(dic: Uint8Array): string[] {
  const middle = Math.floor(dic.length / 2)
  const text = new TextDecoder().decode(dic.subarray(middle, middle + 4_000))
  const lines = text.split(/\r?\n/).slice(1, -1)
  return lines.flatMap((line) => line.match(/^\p{L}+/u) ?? [])
}
