import type { SegmentCheck } from './check'
import { nearSegments } from './near-segments'
import type { CheckSettings } from './settings'
import type { View } from './view'

/** No word is left broken where a line of print ended: `neigh- bours`. */
export const brokenWord: SegmentCheck<'broken'> = {
  id: 'broken-word',
  tier: 3,
  kinds: { broken: { mqm: 'fluency/spelling', severity: 'warning' } },
  examples: [
    { targetLang: 'en', wrong: 'The neigh- bors waited.', right: 'The neighbors waited.' },
    {
      ...{ sourceLang: 'en', targetLang: 'de', source: 'The government resigned.' },
      ...{ wrong: 'Die Regie- rung trat zurück.', right: 'Die Regierung trat zurück.' },
    },
    {
      targetLang: 'en',
      wrong: 'They measured the tempera- ture before and after.',
      right: 'Maps of pre- and post-war Kiel.',
    },
  ],
  run(view, settings) {
    if (!MAYBE.test(view.target)) return []
    return Array.from(view.target.matchAll(BROKEN), ({ index, 0: all, groups = {} }) => {
      const { first = '', second = '' } = groups
      const word = first + second
      if (!isWord(word, second, view, settings)) return []
      const place = { start: index, end: index + all.length }
      return [
        {
          ...{ kind: 'broken' as const, target: place, args: { found: all, expected: word } },
          fixes: [{ ...place, text: word, safe: false }],
        },
      ]
    }).flat()
  },
}

const MAYBE = /\p{Ll}[-\u00AD‐] \p{Ll}/u
const BROKEN =
  /(?<![\p{L}\p{N}-])(?<first>\p{L}\p{Ll}{1,19})[-\u00AD‐] (?<second>\p{Ll}{2,20})(?![\p{L}-])/gu

/** Whether the dictionary, the tables or the text itself knows the word that both halves make. */
function isWord(
  word: string,
  second: string,
  view: View,
  { speller, associations }: CheckSettings,
): boolean {
  const key = word.toLowerCase()
  // Vor- und Nachteile: the dictionary may know `vorund`, if anybody wrote it.
  if (second.length < 3 || JOINS.has(second)) return false
  if (speller && (speller.knows(word) || speller.knows(key))) return true
  if ((associations?.seen('target', key) ?? 0) > 0) return true
  return nearSegments(view).some((near) => near.targetWords().some((one) => one.key === key))
}

const JOINS: ReadonlySet<string> = new Set(
  'and und oder sowie bis or och og and/or plus versus'.split(' '),
)
