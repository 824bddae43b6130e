import table from './lists/abbreviations.json'
import { wordTable } from './word-table'

/**
 * Whether the full stop after `word` may belong to an abbreviation. `word` is in lower case, without
 * the stop.
 *
 * Segmentation has finer tables, which say after which abbreviation a sentence may end. A check asks
 * less: it must only not take an abbreviation for an end, so one flat list a language serves. Moving
 * those tables to `lib/text` was turned down, since they are tied to places in a sentence.
 */
export function isAbbreviation(word: string, base: string): boolean {
  return (
    !WITH_VOWEL.test(word) || word.includes('.') || abbreviations(base).has(word) || isShort(word)
  )
}

const abbreviations = wordTable(table)

/** One letter alone: an initial, a section, `г.`, `в.`. */
function isShort(word: string): boolean {
  return word.length === 1
}

/** Without a vowel no word of these scripts can be read; other scripts write no vowels or always do. */
const WITH_VOWEL =
  /[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýăāąēėęěīįıőůűųūаеёиоуыэюяіїєўјαεηιουωάέήίόύώϊϋ]|[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/iu
