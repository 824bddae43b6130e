'use client'

import { Languages } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslation } from 'react-i18next'
import { LOCALE_COOKIE, LOCALES, type Locale, PSEUDO } from '@/lib/i18n/settings'
import { languageName } from '@/lib/i18n/sentence'
import { useLocale } from '../i18n/provider'
import { Button } from '../ui/button'
import { Menu, MenuChoice } from '../ui/menu'
import { keepChoice } from './cookie'

/** Languages of the interface, each by its own name. */
export function LanguageMenu({ offersPseudo }: { readonly offersPseudo: boolean }) {
  const { t } = useTranslation('common')
  const router = useRouter()
  const locale = useLocale()
  const offered: readonly Locale[] = offersPseudo ? [...LOCALES, PSEUDO] : LOCALES
  const choose = (next: Locale) => {
    keepChoice(LOCALE_COOKIE, next)
    router.refresh()
  }
  return (
    <Menu
      trigger={
        <Button variant="bare" aria-label={t('language.open', { name: ownName(locale) })}>
          <Languages size={16} strokeWidth={1.75} aria-hidden />
          <span className="phone:hidden">{ownName(locale)}</span>
        </Button>
      }
    >
      <MenuChoice
        label={t('language.title')}
        value={locale}
        onChange={choose}
        options={offered.map((value) => ({
          value,
          label: <span lang={value === PSEUDO ? 'en' : value}>{ownName(value)}</span>,
        }))}
      />
    </Menu>
  )
}

function ownName(locale: Locale): string {
  if (locale === PSEUDO) return PSEUDO
  const name = languageName(locale, locale)
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
