import { describe, expect, it } from 'vitest'
import { datesOf } from './dates'
import { LANGUAGES } from './languages'
import { rulesOf } from './of'
import type { Entry, LanguageRules } from './rules'

const LISTS = [
  ...(['neverFinal', 'nameFollows', 'beforeNumber', 'mayBeFinal', 'finalAfterNumber'] as const),
  ...(['finalBeforeStarter', 'starters', 'openers', 'saying', 'marks'] as const),
]

describe.each(Object.entries(LANGUAGES))('the rules of %s', (_, rules = {}) => {
  it('give a reason for every word', () => {
    const entries = LISTS.flatMap((list) => rules[list] ?? [])
    expect(entries.filter(({ words, because }) => words === '' || because === '')).toEqual([])
  })

  it('are in lower case, without the last full stop', () => {
    const words = LISTS.flatMap((list) => wordsOf(rules[list]))
    expect(words.filter((word) => word !== word.toLowerCase() || /.\.$/.test(word))).toEqual([])
  })

  it('name no word twice in one list', () => {
    for (const list of LISTS) expect(repeated(wordsOf(rules[list]))).toEqual([])
  })

  it('do not say of a word both that it never ends a sentence and that it may', () => {
    const never = new Set(wordsOf(rules.neverFinal))
    expect(mayEnd(rules).filter((word) => never.has(word))).toEqual([])
  })
})

describe('the dates of a language', () => {
  it('come from Intl, beside a day as well as alone', () => {
    expect(datesOf('ru').months).toEqual(expect.arrayContaining(['май', 'мая', 'сентября', 'сент']))
    expect(datesOf('pl').months).toEqual(expect.arrayContaining(['wrzesień', 'września']))
    expect(datesOf('de').weekdays).toEqual(expect.arrayContaining(['montag', 'mo']))
  })

  it('keep apart the short months, which a number follows', () =>
    expect(datesOf('el').shortMonths).toContain('μαρ'))

  it('are none where Intl does not know the language', () => {
    expect(datesOf('tlh').months).toEqual([])
    expect(datesOf('').weekdays).toEqual([])
  })
})

describe('looking rules up', () => {
  it('goes by the language of a tag, and knows none of a strange one', () => {
    expect(rulesOf('de-AT')).toBe(rulesOf('de'))
    expect(rulesOf('no such tag').neverFinal.size).toBe(0)
  })

  it('adds the abbreviations of a project, in one spelling', () => {
    const { project, neverFinal } = rulesOf('de', ['Abt.', 'i. A.', ' ', '.'])
    expect([...project]).toEqual(['abt', 'i.a'])
    expect(neverFinal).toBe(rulesOf('de').neverFinal)
  })
})

function mayEnd({ mayBeFinal, finalAfterNumber, finalBeforeStarter, nameFollows }: LanguageRules) {
  return [mayBeFinal, finalAfterNumber, finalBeforeStarter, nameFollows].flatMap(wordsOf)
}

function wordsOf(entries: readonly Entry[] = []): string[] {
  return entries.flatMap(({ words }) => words.split(/\s+/).filter(Boolean))
}

function repeated(words: readonly string[]): string[] {
  return words.filter((word, n) => words.indexOf(word) !== n)
}
