import type { ReactNode } from 'react'
import { messagesOf } from '@/lib/i18n/messages'
import type { Namespace } from '@/lib/i18n/settings'
import { I18nProvider } from './provider'
import { requestLocale } from './server'

/** Gives the client components below the words they need and no others, besides the common ones. */
export async function Translations({ namespaces, children }: TranslationsProps) {
  const locale = await requestLocale()
  const resources = messagesOf(locale, ['common', 'failures', 'warnings', 'palette', ...namespaces])
  return (
    <I18nProvider locale={locale} resources={resources}>
      {children}
    </I18nProvider>
  )
}

interface TranslationsProps {
  readonly namespaces: readonly Namespace[]
  readonly children: ReactNode
}
