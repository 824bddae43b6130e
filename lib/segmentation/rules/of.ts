import { baseOf } from '@/lib/text/tags'
import { BASE_WORDS, BASE_WORDS_OF_ENGLISH } from './base-words'
import { datesOf } from './dates'
import { LANGUAGES } from './languages'
import { DATED } from './rules'
import type { Entry } from './rules'

/** The rules of a language, made ready for look-up; empty where it has none. */
export interface Rules {
  /** The language part of the tag. */
  readonly lang: string
  /** The abbreviations of a project: as `neverFinal`, but chosen by its people. */
  readonly project: ReadonlySet<string>
  readonly neverFinal: ReadonlySet<string>
  readonly nameFollows: ReadonlySet<string>
  readonly beforeNumber: ReadonlySet<string>
  readonly mayBeFinal: ReadonlySet<string>
  readonly finalAfterNumber: ReadonlySet<string>
  readonly finalBeforeStarter: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  /** What stands after a year, and so may belong to the date that opens a sentence. */
  readonly dates: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  readonly weekdays: ReadonlySet<string>
  readonly shortMonths: ReadonlySet<string>
  readonly ordinals: ReadyOrdinals | null
  /** Matches what stands right after a quotation and belongs to it. */
  readonly saying: RegExp | null
  /** A capital alone may end a sentence. */
  readonly lettersEnd: boolean
  /** Words that the base segmenter takes for abbreviations. */
  readonly ordinary: ReadonlySet<string>
  /** The characters that end a sentence in this language alone. */
  readonly marks: string
}

export interface ReadyOrdinals {
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  readonly always: boolean
}

/** The rules of a language by its tag: `de`, `de-AT`, `zh-Hans`. */
export function rulesOf(lang: string, abbreviations: readonly string[] = []): Rules {
  const base = baseOf(lang)
  const rules = made.get(base) ?? ready(base)
  made.set(base, rules)
  return abbreviations.length === 0 ? rules : { ...rules, project: projectWords(abbreviations) }
}

const made = new Map<string, Rules>()

function ready(base: string): Rules {
  const rules = LANGUAGES[base] ?? {}
  const { ordinals } = rules
  const { months, weekdays, shortMonths } = datesOf(base)
  return {
    lang: base,
    project: NONE,
    neverFinal: setOf(rules.neverFinal),
    nameFollows: setOf(rules.nameFollows),
    beforeNumber: setOf(rules.beforeNumber),
    mayBeFinal: setOf(rules.mayBeFinal),
    finalAfterNumber: setOf(rules.finalAfterNumber),
    finalBeforeStarter: setOf(rules.finalBeforeStarter),
    starters: setOf(rules.starters),
    openers: setOf(rules.openers),
    dates: setOf([
      ...(rules.finalAfterNumber ?? []),
      ...(rules.mayBeFinal ?? []).filter(({ because }) => because === DATED),
    ]),
    months: new Set(months),
    weekdays: new Set(weekdays),
    shortMonths: new Set(shortMonths),
    ordinals: ordinals
      ? {
          before: new Set(words(ordinals.before ?? '')),
          after: new Set([...words(ordinals.after ?? ''), ...months]),
          always: ordinals.always ?? false,
        }
      : null,
    saying: sayingOf(rules.saying ?? []),
    lettersEnd: rules.lettersEnd !== undefined,
    ordinary: base === 'en' ? BASE_WORDS_OF_ENGLISH : BASE_WORDS,
    marks: wordsIn(rules.marks ?? []).join(''),
  }
}

const NONE: ReadonlySet<string> = new Set()

function setOf(entries: readonly Entry[] = []): ReadonlySet<string> {
  return new Set(wordsIn(entries))
}

function wordsIn(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => words(entry.words))
}

function words(list: string): string[] {
  return list.split(/\s+/).filter(Boolean)
}

/** One of the verbs, after two words at most; in scripts without spaces after a few characters. */
function sayingOf(entries: readonly Entry[]): RegExp | null {
  const verbs = wordsIn(entries)
  if (verbs.length === 0) return null
  return /[\p{Script=Han}\p{Script=Hiragana}]/u.test(verbs[0] ?? '')
    ? new RegExp(`^[^\\p{P}\\s]{0,8}(?:${verbs.join('|')})(?=[道着了]?[\\p{P}\\s])`, 'u')
    : new RegExp(`^(?:[^\\p{P}\\s]+\\s+){0,2}(?:${verbs.join('|')})(?![\\p{L}\\p{M}])`, 'u')
}

/**
 * As the rules write them: lower case, without the last full stop and without spaces after inner
 * ones.
 */
function projectWords(abbreviations: readonly string[]): ReadonlySet<string> {
  const known = projects.get(abbreviations)
  if (known) return known
  const bare = abbreviations.map((one) => one.trim().toLowerCase().replace(/\.\s+/g, '.'))
  const found = new Set(bare.map((one) => one.replace(/\.+$/, '')).filter((one) => one !== ''))
  projects.set(abbreviations, found)
  return found
}

const projects = new WeakMap<readonly string[], ReadonlySet<string>>()
