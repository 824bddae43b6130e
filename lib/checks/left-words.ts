import ALPHABETS from './lists/alphabets.json'
import LOANS from './lists/loanwords.json'
import type { Range } from '@/lib/model/range'
import { britishForms } from './british-forms'
import { capitalsOf, sequencesOf } from './capitals'
import { editDistance } from './edit-distance'
import { isOneFamily } from './families'
import { isWithin, setApart } from './set-apart'
import type { CheckSettings } from './settings'
import { unitWordsOf } from './unit-words'
import type { View, Word } from './view'

/**
 * Runs of words of the source that stand in the target as they were, without being words of its
 * language: plain ones, which the tables know from the source's language, with other answers than
 * themselves, and have never seen in the target's. What the two languages share is no such word.
 */
export function leftWords(view: View, settings: CheckSettings): readonly Range[] {
  if (!/[a-z]{3}/.test(view.source)) return []
  const own = new Map(view.sourceWords().map((word) => [word.text, word]))
  for (const [text, word] of withoutEndings(view, settings, own)) own.set(text, word)
  const nouns = view.sourceBase === 'de' ? nounsWithArticle(view) : []
  const plain = [...view.targetWords().filter(isPlain), ...nouns]
  const copied = plain.filter(({ text }) => own.has(text)).sort((a, b) => a.start - b.start)
  if (copied.length === 0) return []
  const runs = runsOf(copied, view.target).filter(
    (run) => !isInsideName(run, view) && isLeft(run, view, settings),
  )
  if (runs.length === 0) return []
  const [inTarget, inSource] = [setApart(view.target), setApart(view.source)]
  return runs
    .filter((run) => run.every((word) => !isWithin(word, inTarget)))
    .filter((run) => run.every(({ text }) => !isWithin(own.get(text) ?? NOWHERE, inSource)))
    .map((run) => ({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }))
}

const NOWHERE: Range = { start: -1, end: -1 }

/** Three small letters or more of the Latin alphabet, no hyphen beside it: `tie-break` is one word. */
function isPlain({ text }: Word): boolean {
  return /^\p{Script=Latin}{3,}$/u.test(text) && text === text.toLowerCase()
}

/** German nouns keep their capital; with an article on both sides they are no names. */
function nounsWithArticle(view: View): Word[] {
  const words = view.sourceWords()
  const nouns = new Set(
    words.filter((_, at) => ARTICLE.test(words[at - 1]?.key ?? '')).map(({ text }) => text),
  )
  return sequencesOf(capitalsOf(view, 'target'), view.target).flatMap(([only, another]) => {
    const isLone = only && !another && !only.startsSentence
    return isLone && nouns.has(only.text) && /^\p{Lu}\p{Ll}{3,}$/u.test(only.text) ? [only] : []
  })
}

const ARTICLE = /^(?:der|die|das|den|dem|des|eine?[nmrs]?)$/

function runsOf(copied: readonly Word[], text: string): Word[][] {
  const runs: Word[][] = []
  for (const word of copied) {
    if (/[-'’.]/.test(text.charAt(word.end)) && /\p{L}/u.test(text.charAt(word.end + 1))) continue
    if (/[-'’.]/.test(text.charAt(word.start - 1))) continue
    // 14 reais: a unit of its country.
    if (/\p{Nd}[ \u00a0]$/u.test(text.slice(Math.max(0, word.start - 2), word.start))) continue
    const last = runs.at(-1)?.at(-1)
    if (last && text.slice(last.end, word.start) === ' ') runs.at(-1)?.push(word)
    else runs.push([word])
  }
  return runs
}

/** The `del` of Dragados del Saltio: the source has it between the same capitals. */
function isInsideName(run: readonly Word[], { target, source }: View): boolean {
  const before = /\p{Lu}[\p{L}'’-]* $/u.exec(target.slice(0, run[0]?.start ?? 0))?.[0]
  const after = /^ (?:\p{L}['’])?\p{Lu}[\p{L}'’-]*/u.exec(target.slice(run.at(-1)?.end ?? 0))?.[0]
  if (before === undefined || after === undefined) return false
  return source.includes(before + run.map(({ text }) => text).join(' ') + after)
}

/**
 * A run of several is left when half of it is; the words that prove nothing are taken along. Languages
 * of one family share so many words that only a whole phrase proves something.
 */
function isLeft(run: readonly Word[], view: View, settings: CheckSettings): boolean {
  const left = run.filter((word) => isForeign(word, view, settings)).length
  const isFamily = isOneFamily(view.sourceBase, view.targetBase)
  const isProven = run.some((word) => isUnknown(word, view, settings))
  const fewest = isFamily && !isProven ? LEAST_PHRASE : 1
  return left >= fewest && 2 * left >= run.length
}

const LEAST_PHRASE = 3

/** So long a word that the dictionary of the target's language knows is one of its own: soprano. */
const LOAN = 6

function isForeign(word: Word, view: View, settings: CheckSettings): boolean {
  const { key } = word
  const { associations } = settings
  if (LOANWORDS.has(key)) return false
  if (!isWrittenInLatin(view.target)) return (associations?.seen('source', key) ?? 0) >= LEAST_SEEN
  if (isForeignByLetters(key, view.targetBase)) return true
  // No dictionary knows it, see `withoutEndings`.
  if (!view.sourceWords().some((one) => one.key === key)) return true
  if (isUnknown(word, view, settings)) return true
  if (key.length >= LOAN && settings.speller?.knows(key)) return false
  if (!associations || INTERNATIONAL.test(key) || associations.seen('target', key) > 0) return false
  if (associations.seen('source', key) < LEAST_SEEN) return isRare(key, view)
  const answers = [...associations.answers('source', key)]
  if (answers.length === 0) return false
  const stem = associations.stem('source', key)
  return !answers.some(([answer]) => editDistance(answer, stem, 1) <= 1)
}

/** Whether the dictionary of the target's language lacks a word, in British spelling as well. */
function isUnknown(
  { key, text }: Word,
  { sourceBase, targetLang }: View,
  { speller, associations, words }: CheckSettings,
): boolean {
  if (!speller || key.length < 5 || key !== text || words.has(key)) return false
  if ((associations?.seen('target', key) ?? 0) > 0) return false
  // Currencies and measures of a country have no other name.
  if (unitWordsOf(sourceBase).beside(`2 ${key}`, { start: 0, end: 1 })) return false
  return ![key, ...britishForms(key, targetLang), singular(key)].some(speller.knows)
}

/** Dictionaries lack the plural of many a loanword. */
function singular(key: string): string {
  return key.replace(/e?s$/, '')
}

/**
 * Whether a word that no table knows is no international one either: in German those are nouns with a
 * capital, and these languages lend few words.
 */
function isRare(key: string, { sourceBase, targetBase }: View): boolean {
  if (key.length < 5 || /[ao]$/.test(key)) return false
  return LENDS_FEW.has(sourceBase) || (targetBase === 'de' && !GERMANIC.has(sourceBase))
}

const GERMANIC: ReadonlySet<string> = new Set(['en', 'nl', 'sv', 'da', 'nb', 'no', 'is'])
const LENDS_FEW: ReadonlySet<string> = new Set([
  'pl',
  'cs',
  'sk',
  'sl',
  'hr',
  'hu',
  'fi',
  'et',
  'lt',
  'lv',
])

/** Words of the target that no dictionary knows, and the words of the source that they lack an ending of. */
function withoutEndings(
  view: View,
  { speller }: CheckSettings,
  own: ReadonlyMap<string, Word>,
): [string, Word][] {
  if (!speller || !LENDS_FEW.has(view.sourceBase)) return []
  const sources = view.sourceWords().filter(isPlain)
  return view.targetWords().flatMap((word): [string, Word][] => {
    const { text } = word
    if (own.has(text) || text.length < 5 || !isPlain(word) || speller.knows(text)) return []
    const whole = sources.find(
      (one) => one.text.startsWith(text) && one.text.length <= text.length + 3,
    )
    return whole ? [[text, whole]] : []
  })
}

function isWrittenInLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return 2 * letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length >= letters.length
}

/** Whether a word has letters that the language does not use, not even in loanwords. */
function isForeignByLetters(key: string, base: string): boolean {
  if (/^[a-z]*$/.test(key)) return false
  const alphabet = (ALPHABETS as Readonly<Partial<Record<string, string>>>)[base]
  return (
    alphabet !== undefined &&
    Array.from(key).some((letter) => letter > 'z' && !alphabet.includes(letter))
  )
}

// Endings of words that most languages of Europe have from Latin and Greek, many in the same spelling.
const INTERNATIONAL =
  /(?:[tsx]ion|[ts]ure|ment|al|[ai]ble|[ae]nce|age|[ae]nt|i[fv]e?|is[mt]e?|u[ms]|[ao]r|[aeiou]d[eo])$/

const LOANWORDS: ReadonlySet<string> = new Set(LOANS.words)

// A word seen once or twice may have met its answer by chance.
const LEAST_SEEN = 3
