import { hasNoVowel } from './letters'
import type { Place } from './place'
import type { Rules } from './rules/of'
import { isAbbreviationToSentencex } from './sentencex'
import { capitalWord, namesBefore, wordBefore } from './words'

/** An abbreviation that ends no sentence here, because of what it is or of what follows. */
export function abbreviation(place: Place, rules: Rules): boolean {
  const { left, right } = place
  if (!/\.["'”’»)\]]*$/u.test(left) || /[°º]\s?[CF]\.$/u.test(left)) return false
  // `Gen. (ret.) Osei`
  if (/\(\p{L}{1,5}\.\)$/u.test(left)) return true
  if (isOfProject(left, rules) || NEVER_FINAL.test(wordBefore(left))) return true
  const name = knownName(left, rules)
  if (shortMonthBefore(left, rules) && /^\p{Nd}/u.test(right)) return true
  if (name === undefined) return unknownAbbreviation(place, rules)
  // `w 1907 r. – Port`, `z 2019 r. (Dz. U.`, `125 mln. £`
  if (rules.neverFinal.has(name) || GOES_ON.test(right)) return true
  if (rules.beforeNumber.has(name) && numberFollows(right, rules)) return true
  if (rules.mayBeFinal.has(name) || rules.finalBeforeStarter.has(name))
    return dateFollows(right, rules)
  const next = capitalWord(right)
  if (rules.finalAfterNumber.has(name))
    return !isAfterNumber(left) && next !== '' && !rules.starters.has(next)
  return rules.nameFollows.has(name) && next !== '' && !rules.starters.has(next)
}

const GOES_ON = /^(?:[–—-]\s|[(（£€$¥]|(?:Kč|EUR|USD|CHF|GBP|PLN|TL|Ft)(?!\p{L}))/u
// `N. B.` and `P. S.` open a sentence everywhere; `कि.ग्रा.` ends none where letters have no case.
// Titles before foreign names stand in texts of every language.
const NEVER_FINAL =
  /^(?:[Nn]\.[Bb]|P\.S|Mrs?|Ms|Dr|Prof|Mme|\p{Lo}\p{M}*\p{Lo}?\p{M}*(?:\.\p{Lo}[\p{Lo}\p{M}]*)+)$/u

/**
 * `35 см. «Наши`, `in the U.S. The`, `etc. Nu`: what may end a sentence, before what begins one.
 */
export function finalAbbreviation({ left, right }: Place, rules: Rules): boolean {
  if (/^[(\d]|^["“«„]?\p{Lu}\.(?!\p{L})/u.test(right)) return false
  const name = knownName(left, rules)
  if (name !== undefined && rules.mayBeFinal.has(name)) return !dateFollows(right, rules)
  if (name !== undefined && rules.finalAfterNumber.has(name)) return isAfterNumber(left)
  if (name === undefined && MEASURE.test(left)) return capitalWord(right) !== ''
  if (!rules.starters.has(capitalWord(right)) || rules.neverFinal.has(name ?? '')) return false
  const word = wordBefore(left)
  return name !== undefined || DOTTED.test(word) || COMPANY.test(word) || LETTER.test(left)
}

// What every language writes alike, and the base segmenter may take for the abbreviation of a word.
const MEASURE =
  /\p{Nd}\s?(?:[kmc]?m|[km]?g|ml|ha|[kMG]?W|kWh|[kMG]?Hz|[kMGT]B|[км]?г|[кмс]м|га)\.$/u
// `aus N. Es regnete`, `Harald III. Die`
const LETTER = /(?:(?<!\p{L})\p{Ll}+\s\p{Lu}|\p{L}\s[IVX]{2,})\.$/u
// Names of companies and people end so in texts of every language.
const COMPANY = /^(?:Co|Inc|Ltd|Corp|Bros|Jr|Sr)$/

/**
 * A word that the base segmenter takes for an abbreviation and no table knows: Swedish `hon. Han`,
 * since English has "Hon."; Polish `port. Dziś`. Before any capital if its list was English, else
 * before one of `starters`.
 */
export function isOrdinaryWord({ left, right, hasSpace }: Place, rules: Rules): boolean {
  const word = wordBefore(left)
  if (!hasSpace || !left.endsWith('.') || !/^\p{L}\p{Ll}+$/u.test(word)) return false
  const name = knownName(left, rules)
  if (name !== undefined && !rules.beforeNumber.has(name)) return false
  const next = capitalWord(right)
  if (rules.ordinary.has(word)) return next !== '' || YEAR_AND_WORD.test(right)
  return rules.starters.has(next) && isAbbreviationToSentencex(word, rules.lang)
}

const YEAR_AND_WORD = /^(?:1\d|20)\d\d\s\p{Ll}/u

/** Whether the word before the full stop may be an abbreviation: known, short, or dotted inside. */
export function afterAbbreviation({ left }: Place, rules: Rules): boolean {
  const word = wordBefore(left)
  return (
    knownName(left, rules) !== undefined ||
    Array.from(word).length <= 3 ||
    word.includes('.') ||
    /\d$/.test(word)
  )
}

/**
 * `W 1907 r. Port Wiatrowy`, `3 мая 50 года до н. э. Флот`: a year or an era that opens a sentence,
 * with a preposition or a number before it, and no function word after it.
 */
export function openingDate({ left, right, sentence }: Place, rules: Rules): boolean {
  const [, first = ''] = /^["“«„]?(\p{L}+|\p{Nd}+)/u.exec(sentence) ?? []
  const opens = /^\p{Nd}/u.test(first) || rules.openers.has(first.toLowerCase())
  if (!opens || sentence.length > LONGEST_OPENING || rules.starters.has(capitalWord(right)))
    return false
  return namesBefore(left).some((name) => rules.dates.has(name))
}

const LONGEST_OPENING = 60

/** The name under which the language knows the word before the full stop. */
export function knownName(left: string, rules: Rules): string | undefined {
  const tables = [
    ...[rules.neverFinal, rules.nameFollows, rules.beforeNumber],
    ...[rules.mayBeFinal, rules.finalAfterNumber, rules.finalBeforeStarter],
  ]
  return namesBefore(left).find((name) => tables.some((table) => table.has(name)))
}

function isOfProject(left: string, { project }: Rules): boolean {
  if (project.size === 0) return false
  const [token = ''] = /[^\s("“«„]+\.$/u.exec(left) ?? []
  const names = [...namesBefore(left), token.slice(0, -1).toLowerCase()]
  return names.some((name) => project.has(name))
}

/**
 * `Bw. Ali`, `tn. 7`: without a vowel and in no table. Not after a number, where it is a measure
 * that may end a sentence.
 */
function unknownAbbreviation({ left, right }: Place, rules: Rules): boolean {
  const word = wordBefore(left)
  if (!hasNoVowel(word) || isAfterNumber(left)) return false
  if (/^\p{Nd}/u.test(right)) return /^\p{L}?\p{Ll}+$/u.test(word)
  const next = capitalWord(right)
  return /^\p{Lu}\p{Ll}+$/u.test(word) && next !== '' && !rules.starters.has(next)
}

/** `No. 4`, `vol. XII`, `2 mar.`, `fig. B`: what is counted by numbers or letters. */
function numberFollows(right: string, { months, starters, lettersEnd }: Rules): boolean {
  const [letter = ''] = /^\p{Lu}(?!\p{L})/u.exec(right) ?? []
  if (letter !== '' && !starters.has(letter.toLowerCase()) && !(lettersEnd && letter === 'I'))
    return true
  const [, word = ''] = /^(\p{L}+)/u.exec(right) ?? []
  return (
    /^[№§]?\p{Nd}|^(?:[IVXLC]{2,}|[VX])(?!\p{L})/u.test(right) || months.has(word.toLowerCase())
  )
}

/** `5 Μαρ. 1907` */
function shortMonthBefore(left: string, { shortMonths }: Rules): boolean {
  return shortMonths.has(wordBefore(left).toLowerCase())
}

/** `at 5 p.m. Tuesday`, `5 p.m. GMT`. */
function dateFollows(right: string, { months, weekdays }: Rules): boolean {
  const word = capitalWord(right)
  return months.has(word) || weekdays.has(word) || ZONE.test(right)
}

const ZONE = /^(?:GMT|UTC|[A-Z]{1,3}T|Eastern|Pacific|Central|Mountain|Greenwich|local)\b/

/** `1907 г.`, `XIX в.`, `5,5 тыс. км.`: a number, Roman or not, before the word. */
export function isAfterNumber(left: string): boolean {
  return AFTER_NUMBER.test(left)
}

const AFTER_NUMBER =
  /(?:\p{Nd}|(?<!\p{L})[IVXLC]+)\s?(?:\p{L}{1,5}\.\s*){0,2}[\p{L}\p{M}.]+\.["'”’»)\]]*$/u
const DOTTED = /^\p{L}(?:\.\p{L}{1,2})+$/u
