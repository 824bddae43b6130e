import NAMES from './lists/arabic-names.json'
import { type Capital, capitalsOf } from './capitals'
import type { View, Word } from './view'

/** An Arabic name with a doubled consonant that the target writes once, and its usual spelling. */
export interface Undoubled {
  readonly source: Word
  readonly target: Capital
  readonly expected: string
}

/**
 * Arabic does not write that a consonant is doubled, so that الحداد easily becomes Hadad; names of
 * trades and their like are known by a list.
 */
export function undoubledNames(view: View): readonly Undoubled[] {
  if (!/\p{Script=Arabic}/u.test(view.source)) return []
  const capitals = capitalsOf(view, 'target')
  if (capitals.length === 0) return []
  return view.sourceWords().flatMap((source) => {
    const spellings = USUAL.get(bare(source.text))
    if (!spellings) return []
    const written = capitals.map((target) => ({ target, name: target.key.replace(ARTICLE, '') }))
    if (written.some(({ name }) => spellings.some((one) => name === one.toLowerCase()))) return []
    const [expected = ''] = spellings
    return written
      .filter(({ name }) => isUndoubled(name, expected.toLowerCase()))
      .map(({ target, name }) => ({
        ...{ source, target },
        expected: target.text.slice(0, target.text.length - name.length) + expected,
      }))
      .slice(0, 1)
  })
}

function isUndoubled(name: string, expected: string): boolean {
  return name.length < expected.length && name === expected.replace(/([^aeiou])\1/, '$1')
}

/** Without vowel signs and the article. */
function bare(word: string): string {
  return word.replace(/[\u064b-\u0652\u0640]/g, '').replace(/^[وفبكل]?ال(?=..)/, '')
}

const ARTICLE = /^(?:al|el)[-’']?(?=\p{L}{4})/u

const USUAL: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(NAMES.names).map(([name, spellings]) => [bare(name), spellings.split(' ')]),
)
