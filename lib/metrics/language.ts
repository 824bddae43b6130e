import { likelyScript } from '@/lib/text/tags'
import type { Tokenization } from './tercom'

/**
 * The words that edits are counted in, by language: punctuation apart, case kept, since a capital put
 * right is work too. Chinese and Japanese by character, because they write no spaces and a whole
 * sentence would else be one word (a rate of 87 for one of 21). Thai, Lao, Khmer and Burmese by
 * character too: the words of `Intl.Segmenter` are not the same in every browser.
 */
export function tokenizationFor(lang: string): Tokenization {
  const script = likelyScript(lang)
  return {
    ...{ normalized: true, caseSensitive: true },
    ...{ asian: IDEOGRAPHIC.has(script), unspaced: UNSPACED.has(script) },
  }
}

const IDEOGRAPHIC: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Jpan'])
const UNSPACED: ReadonlySet<string> = new Set(['Thai', 'Laoo', 'Khmr', 'Mymr'])
