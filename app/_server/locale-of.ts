import { type Locale, LOCALE_COOKIE, pickLocale } from '@/lib/i18n/settings'

/** The language that the reader chose, or that the browser asks for. */
export function localeOf({ headers }: Request): Locale {
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/)
  const chosen = cookies.find((one) => one.startsWith(`${LOCALE_COOKIE}=`))
  return pickLocale(chosen?.slice(LOCALE_COOKIE.length + 1), headers.get('accept-language'))
}
