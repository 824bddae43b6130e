import type { Fix } from '@/lib/model/finding'
import type { Found, SegmentCheck } from './check'
import { nearMisses } from './near-misses'
import type { CheckSettings } from './settings'
import type { View, Word } from './view'

/**
 * Each word of the target is one that its dictionary knows. Words of the source, capitalised words
 * (names, mostly; in German nouns, which are asked), the project's own words, abbreviations, words with
 * digits and addresses are left alone. Without a dictionary for the language nothing is said.
 */
export const spelling: SegmentCheck<'nearWord' | 'unknownWord'> = {
  id: 'spelling',
  tier: 4,
  kinds: {
    nearWord: { mqm: 'fluency/spelling', severity: 'warning' },
    unknownWord: { mqm: 'fluency/spelling', severity: 'hint' },
  },
  examples: [
    { targetLang: 'en', wrong: 'The goverment resigned.', right: 'The government resigned.' },
    { targetLang: 'ru', wrong: 'Паром отошёл от пристпни.', right: 'Паром отошёл от пристани.' },
  ],
  run: (view, { speller, words }) => {
    if (!speller || view.target === '') return []
    const own = new Set(view.sourceWords().map(({ key }) => key))
    return view
      .targetWords()
      .filter((word) => isAsked(word, view) && !own.has(word.key) && !words.has(word.key))
      .filter(({ text, key }) => !speller.knows(text) && !speller.knows(key))
      .map((word) => foundAt(word, view, speller))
  },
}

function isAsked({ text, start }: Word, { target, targetBase }: View): boolean {
  if (text.length < SHORTEST || !/^[\p{L}\p{M}’'-]+$/u.test(text)) return false
  if (/^\p{Lu}/u.test(text) && (targetBase !== 'de' || /\p{Lu}/u.test(text.slice(1)))) return false
  if (/\p{Lu}/u.test(text.slice(1))) return false
  return !isGlued(target, start, start + text.length)
}

const SHORTEST = 4

/** Part of an address, a compound with a hyphen, a file name, an abbreviation with a full stop inside. */
function isGlued(text: string, start: number, end: number): boolean {
  return (
    /[\p{L}\p{N}@#/\\_&.-]/u.test(text[start - 1] ?? ' ') ||
    /^[@/\\_&-]|^[.:]\S/u.test(text.slice(end, end + 2))
  )
}

/** A known word one letter away is most likely what was meant; otherwise the dictionary may lack it. */
function foundAt(
  { text, start, end }: Word,
  { targetLang }: View,
  speller: NonNullable<CheckSettings['speller']>,
): Found<'nearWord' | 'unknownWord'> {
  const target = { start, end }
  const near = nearMisses(text, targetLang, speller.knows)
  const [first] = near
  if (first === undefined)
    return { kind: 'unknownWord', target, args: { word: text }, confidence: 0.4 }
  const fixes = near.map((word): Fix => ({ ...target, text: word, safe: false }))
  return { kind: 'nearWord', target, fixes, args: { word: text, near: first }, confidence: 0.7 }
}
