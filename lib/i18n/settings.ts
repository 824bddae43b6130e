/** Locales with messages of their own. */
export const LOCALES = ['en', 'ru'] as const

/** English with accents, right to left: shows what was not translated, mirrored or left room for. */
export const PSEUDO = 'xx-rtl'

export type Locale = (typeof LOCALES)[number] | typeof PSEUDO

export const NAMESPACES = [
  'authorship',
  'checkSettings',
  'checks',
  'codes',
  'comments',
  'bulk',
  'common',
  'diff',
  'documents',
  'errors',
  'export',
  'exported',
  'failures',
  'files',
  'find',
  'findings',
  'history',
  'import',
  'keys',
  'links',
  'memory',
  'palette',
  'query',
  'reading',
  'report',
  'review',
  'undo',
  'warnings',
] as const
export type Namespace = (typeof NAMESPACES)[number]

/** The cookie that keeps the reader's choice. */
export const LOCALE_COOKIE = 'interlinear_locale'

/**
 * The locale to show: the cookie's, else the best that the browser asks for, else English.
 * `acceptLanguage` is the header as it came.
 */
export function pickLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) return cookie
  const wanted = (acceptLanguage ?? '').split(',').map(preference)
  const known = wanted.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality)
  for (const { base } of known) {
    const locale = LOCALES.find((one) => one === base)
    if (locale) return locale
  }
  return 'en'
}

function preference(part: string) {
  const [tag = '', ...parameters] = part.trim().split(';')
  const quality = parameters.find((one) => one.trim().startsWith('q='))?.split('=')[1]
  return { base: tag.toLowerCase().split('-')[0], quality: quality ? Number(quality) : 1 }
}

export function isLocale(value: string | undefined): value is Locale {
  return value === PSEUDO || LOCALES.some((locale) => locale === value)
}

/** The BCP 47 tag whose plurals, numbers and dates a locale uses. */
export function tagOf(locale: Locale): (typeof LOCALES)[number] {
  return locale === PSEUDO ? 'en' : locale
}

/** `<html lang>`: the pseudo-locale is English of a private kind. */
export function htmlLangOf(locale: Locale): string {
  return locale === PSEUDO ? 'en-x-rtl' : locale
}

export function directionOfLocale(locale: Locale): 'ltr' | 'rtl' {
  return locale === PSEUDO ? 'rtl' : 'ltr'
}
