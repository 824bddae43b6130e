'use client'

import './globals.css'
import { I18nProvider } from '@/components/i18n/provider'
import { ErrorPage } from '@/components/shell/error-page'
import { messagesOf } from '@/lib/i18n/messages'
import { directionOfLocale, htmlLangOf, LOCALE_COOKIE, pickLocale } from '@/lib/i18n/settings'
import type { ErrorProps } from './error'

/** When even the layout failed: it finds the reader's language by itself. */
export default function GlobalError({ error }: ErrorProps) {
  const locale = typeof document === 'undefined' ? 'en' : localeHere()
  return (
    <html lang={htmlLangOf(locale)} dir={directionOfLocale(locale)} suppressHydrationWarning>
      <body>
        <I18nProvider locale={locale} resources={messagesOf(locale, ['common'])}>
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
