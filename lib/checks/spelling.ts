import type { Fix } from '@/lib/model/finding'
import type { Speller } from '@/lib/spelling/speller'
import { baseOf } from '@/lib/text/tags'
import type { Found, SegmentCheck } from './check'
import { britishForms } from './british-forms'
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
      .filter(({ text, key }) => !isKnown(text, key, view.targetLang, speller))
      .map((word) => foundAt(word, view, speller))
  },
}

function isKnown(text: string, key: string, lang: string, { knows }: Speller): boolean {
  return knows(text) || knows(key) || britishForms(key, lang).some(knows)
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

/**
 * A long word with letters exchanged, lost or doubled is most likely a slip; with another letter or
 * ending, one that the dictionary lacks. On clean translations 3 to 5 words in a thousand are unknown.
 */
function foundAt(
  { text, start, end }: Word,
  { targetLang }: View,
  speller: NonNullable<CheckSettings['speller']>,
): Found<'nearWord' | 'unknownWord'> {
  const target = { start, end }
  const genitive = genitiveOf(text, targetLang, speller)
  if (genitive !== null)
    return {
      ...{ kind: 'nearWord', target, args: { word: text, near: genitive }, confidence: 0.8 },
      fixes: [{ ...target, text: genitive, safe: false }],
    }
  const near = nearMisses(text, targetLang, speller.knows)
  const [first] = near
  if (first === undefined)
    return { kind: 'unknownWord', target, args: { word: text }, confidence: 0.3 }
  const fixes = near.map(({ word }): Fix => ({ ...target, text: word, safe: false }))
  const isSlip =
    first.slip === 'plain' && text.length >= LONG && !AGGLUTINATIVE.has(baseOf(targetLang))
  return {
    ...{ kind: 'nearWord', target, fixes, args: { word: text, near: first.word } },
    ...(isSlip ? { confidence: 0.7 } : { confidence: 0.4, severity: 'hint' }),
  }
}

const LONG = 7

/** `fishermens`: a plural without an s takes none but with an apostrophe. */
function genitiveOf(text: string, lang: string, { knows }: Speller): string | null {
  if (baseOf(lang) !== 'en' || !/(?:men|women|children|people|folk)s$/.test(text)) return null
  const plural = text.slice(0, -1)
  return knows(plural) ? `${plural}’s` : null
}

/** Words take endings without end, so that a dictionary knows a part of them. */
const AGGLUTINATIVE: ReadonlySet<string> = new Set(['et', 'eu', 'fi', 'hu', 'kk', 'tr', 'uz'])
