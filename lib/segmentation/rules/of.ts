import { baseOf } from '@/lib/text/tags'
import { catalan } from './ca'
import { danish } from './da'
import { german } from './de'
import { english } from './en'
import { hindi } from './hi'
import { polish } from './pl'
import { romanian } from './ro'
import { french, italian, portuguese, spanish } from './romance'
import type { LanguageRules } from './rules'
import { russian } from './ru'
import { turkish } from './tr'
import { ukrainian } from './uk'

/** The rules of a language as sets; empty where it has none. Titles such as `Mr` stay foreign names. */
export interface Rules {
  readonly neverFinal: ReadonlySet<string>
  readonly beforeNumber: ReadonlySet<string>
  readonly mayBeFinal: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
  readonly beforeOrdinal: ReadonlySet<string>
  readonly afterOrdinal: ReadonlySet<string>
  readonly ordinalAlways: boolean
}

export function rulesOf(lang: string): Rules {
  const base = baseOf(lang)
  const known = made.get(base)
  if (known) return known
  const rules = LANGUAGES[base] ?? {}
  const sets: Rules = {
    neverFinal: new Set(rules.neverFinal),
    beforeNumber: new Set(rules.beforeNumber),
    mayBeFinal: new Set(rules.mayBeFinal),
    starters: new Set(rules.starters),
    beforeOrdinal: new Set(rules.beforeOrdinal),
    afterOrdinal: new Set(rules.afterOrdinal),
    ordinalAlways: rules.ordinalAlways ?? false,
  }
  made.set(base, sets)
  return sets
}

const made = new Map<string, Rules>()

const LANGUAGES: Readonly<Partial<Record<string, LanguageRules>>> = {
  ca: catalan,
  da: danish,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  hi: hindi,
  it: italian,
  nb: danish,
  no: danish,
  pl: polish,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  tr: turkish,
  uk: ukrainian,
}
