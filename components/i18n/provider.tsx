'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Resources } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/settings'
import { createTranslator } from '@/lib/i18n/translator'

const LocaleContext = createContext<Locale>('en')

/** A translator for everything below, made anew when the locale or the words change. */
export function I18nProvider({ locale, resources, children }: I18nProviderProps) {
  const translator = useMemo(() => createTranslator(locale, resources), [locale, resources])
  return (
    <LocaleContext value={locale}>
      <I18nextProvider i18n={translator}>{children}</I18nextProvider>
    </LocaleContext>
  )
}

/** The locale as chosen; for `Intl`, take `useTranslation().i18n.language`, which is always a real one. */
export function useLocale(): Locale {
  return useContext(LocaleContext)
}

interface I18nProviderProps {
  readonly locale: Locale
  readonly resources: Resources
  readonly children: ReactNode
}
