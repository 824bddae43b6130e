import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { messagesOf } from '@/lib/i18n/messages'
import { LOCALE_COOKIE, type Namespace, pickLocale } from '@/lib/i18n/settings'
import { createTranslator } from '@/lib/i18n/translator'

/** The locale of the request: its cookie, else what the browser asks for. */
export const requestLocale = cache(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  return pickLocale(chosen, (await headers()).get('accept-language'))
})

/** The translator of the request for one namespace, for server components and metadata. */
export const serverTranslator = cache(async (namespace: Namespace) => {
  const locale = await requestLocale()
  return createTranslator(locale, messagesOf(locale, [namespace]))
})
