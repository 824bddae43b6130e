'use client'

import './globals.css'
import { I18nProvider } from '@/components/i18n/provider'
import { ErrorPage } from '@/components/shell/error-page'
import english from '@/lib/i18n/messages/en/common.json'
import russian from '@/lib/i18n/messages/ru/common.json'
import { directionOfLocale, htmlLangOf, LOCALE_COOKIE, pickLocale } from '@/lib/i18n/settings'
import type { ErrorProps } from './error'

/**
 * When even the layout failed: it finds the reader's language by itself, and brings the words of
 * the common namespace alone, since every page carries this one.
 */
export default function GlobalError({ error }: ErrorProps) {
  const locale = typeof document === 'undefined' ? 'en' : localeHere()
  return (
    <html lang={htmlLangOf(locale)} dir={directionOfLocale(locale)} suppressHydrationWarning>
      <body>
        <I18nProvider locale={locale} resources={{ common: locale === 'ru' ? russian : english }}>
          <ErrorPage digest={error.digest} onRetry={() => window.location.reload()} />
        </I18nProvider>
      </body>
    </html>
  )
}

function localeHere() {
  const cookie = new RegExp(`(?:^|; )${LOCALE_COOKIE}=([^;]*)`).exec(document.cookie)?.[1]
  return pickLocale(cookie, navigator.languages.join(','))
}
