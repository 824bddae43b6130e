import type { i18n } from 'i18next'
import type { Warning } from '@/lib/model/file'
import type { Failure, FailureArgs } from '@/lib/model/result'
import { messagesOf } from './messages'
import { isLocale, tagOf } from './settings'
import { createTranslator } from './translator'

/**
 * A failure as a sentence that says what happened and what to do, for programs without a page.
 * An unknown locale is English.
 */
export function message(locale: string, failure: Failure): string {
  return sentence(locale, 'failures', failure)
}

/** A warning as a sentence, likewise. */
export function warningMessage(locale: string, warning: Warning): string {
  return sentence(locale, 'warnings', warning)
}

/** A failure or warning as a sentence of a translator that knows its namespace. */
export function sentenceOf(
  translator: Pick<i18n, 't' | 'language'>,
  namespace: Sentences,
  { code, args }: Failure | Warning,
): string {
  return translator.t(code, { ns: namespace, ...named(translator.language, args) })
}

type Sentences = 'failures' | 'warnings'

function sentence(locale: string, namespace: Sentences, of: Failure | Warning): string {
  const known = isLocale(locale) ? locale : 'en'
  const translator = createTranslator(known, messagesOf(known, [namespace]))
  return sentenceOf({ t: translator.t, language: tagOf(known) }, namespace, of)
}

/** Arguments whose name ends in `Lang` are tags, shown as the names of their languages. */
function named(locale: string, args: FailureArgs): FailureArgs {
  const shown = Object.entries(args).map(([name, value]) => [
    name,
    name.endsWith('Lang') ? languageName(locale, String(value)) : value,
  ])
  return Object.fromEntries(shown) as FailureArgs
}

/** The name of a language in the interface's language; its tag when it has none. */
export function languageName(locale: string, lang: string): string {
  try {
    const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
    return names.of(lang) ?? lang
  } catch (error) {
    if (error instanceof RangeError) return lang
    throw error
  }
}
