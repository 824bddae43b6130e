import { describe, expect, it } from 'vitest'
import { type Messages, messagesOf } from './messages'
import { LOCALES, NAMESPACES } from './settings'

const PLURAL = /_(zero|one|two|few|many|other)$/

describe.each(NAMESPACES)('messages of %s', (namespace) => {
  const english = messages('en', namespace)

  it.each(LOCALES)('%s says the same things as English', (locale) =>
    expect(keysOf(messages(locale, namespace))).toEqual(keysOf(english)),
  )

  it.each(LOCALES)('%s fills the same placeholders', (locale) => {
    const own = placeholdersByKey(messages(locale, namespace))
    expect(own).toEqual(placeholdersByKey(english))
  })

  it.each(LOCALES)('%s has every plural that its numbers need', (locale) => {
    const own = messages(locale, namespace)
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    const counted = pluralKeys(own)
    const missing = counted.flatMap((key) =>
      needed.map((category) => `${key}_${category}`).filter((form) => !(form in own)),
    )
    const extra = Object.keys(own).filter((key) => {
      const category = PLURAL.exec(key)?.[1]
      return category && !needed.some((one) => one === category)
    })
    expect({ missing, extra }).toEqual({ missing: [], extra: [] })
  })

  it.each(LOCALES)('%s says something under every key, in order', (locale) => {
    const own = messages(locale, namespace)
    expect(Object.entries(own).filter(([, text]) => text.trim() === '')).toEqual([])
    expect(Object.keys(own)).toEqual(Object.keys(own).sort())
  })
})

function messages(locale: (typeof LOCALES)[number], namespace: (typeof NAMESPACES)[number]) {
  return messagesOf(locale, [namespace])[namespace] ?? {}
}

/** Keys without their plural ending, each once. */
function keysOf(own: Messages): string[] {
  return [...new Set(Object.keys(own).map((key) => key.replace(PLURAL, '')))].sort()
}

function pluralKeys(own: Messages): string[] {
  return keysOf(Object.fromEntries(Object.entries(own).filter(([key]) => PLURAL.test(key))))
}

/** `{{name}}` and `<tag>` of a message; over all its plural forms, where a form may leave `count` out. */
function placeholdersByKey(own: Messages): Record<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const [key, text] of Object.entries(own)) {
    const base = key.replace(PLURAL, '')
    const names = found.get(base) ?? new Set<string>()
    for (const [, name = '', tag = ''] of text.matchAll(PLACEHOLDER)) names.add(name || tag)
    found.set(base, names)
  }
  return Object.fromEntries([...found].map(([key, names]) => [key, [...names].sort()]))
}

const PLACEHOLDER = /\{\{\s*(\w+)[^}]*\}\}|(<\/?\w+\s*\/?>)/g
