import { baseOf, isTag, likelyScript } from '@/lib/text/tags'

/**
 * The row of a table for a language: that of its region (`de-CH`), of its script (`zh-Hant`), or of the
 * language itself; null where the table knows nothing of it.
 */
export function rowFor<T>(table: Readonly<Record<string, T>>, lang: string): T | null {
  if (!isTag(lang)) return null
  const { language, region } = new Intl.Locale(lang)
  const names = [`${language}-${region ?? ''}`, `${language}-${likelyScript(lang)}`, baseOf(lang)]
  const name = names.find((one) => Object.hasOwn(table, one))
  return name === undefined ? null : (table[name] ?? null)
}
