'use client'

import { useTranslation } from 'react-i18next'
import { regionalLocale } from '../i18n/regional-locale'
import { useIsHydrated } from '../ui/use-client-value'
import { shortTime } from './short-time'

/** When something changed, in the reader's own time zone, which the server does not know. */
export function ChangedTime({ at }: { readonly at: string }) {
  const { i18n } = useTranslation()
  const isHydrated = useIsHydrated()
  if (!isHydrated) return <time dateTime={at}>{'\u00a0'}</time>
  const time = new Date(at)
  const locale = regionalLocale(i18n.language)
  const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' })
  return (
    <time dateTime={at} title={whole.format(time)} className="relative z-10">
      {shortTime(time, new Date(), locale)}
    </time>
  )
}
