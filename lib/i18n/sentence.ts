import type { i18n } from 'i18next'
import type { Warning } from '@/lib/model/file'
import type { Failure, FailureArgs } from '@/lib/model/result'

/** A failure, warning or finding as a sentence, by a translator that knows its namespace. */
export function sentenceOf(
  translator: Pick<i18n, 't' | 'language'>,
  namespace: 'failures' | 'warnings' | 'findings',
  { code, args }: Failure | Warning,
): string {
  const key = RENAMED[code] ?? code
  return translator.t(key, { ns: namespace, ...named(translator.language, args) })
}

/** Codes of before, which reports of imports that are stored still have. */
const RENAMED: Readonly<Partial<Record<string, string>>> = { 'kept.tmxSubflows': 'kept.subflows' }

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
