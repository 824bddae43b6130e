import Link from 'next/link'
import { serverTranslator } from '../i18n/server'
import { buttonClass } from '../ui/button-class'
import { PagePalette } from '../palette/page-palette'
import { AppearanceMenu } from './appearance-menu'
import { BRAND, BrandMark } from './brand'
import { HelpButton } from './help-button'
import { LanguageMenu } from './language-menu'
import { PAGES } from './pages'
import { PagesMenu } from './pages-menu'

/** The bar on top of every page but the review screen, which has its own. */
export async function SiteHeader() {
  const { t } = await serverTranslator('common')
  return (
    <header className="flex h-12 items-center gap-2 border-b border-line ps-4 pe-3 phone:h-14">
      <Link
        href="/"
        className="inline-flex items-center gap-2 rounded-s text-14 font-semibold text-ink phone:min-h-11"
      >
        <BrandMark />
        {BRAND}
      </Link>
      <span className="flex-1" />
      <nav aria-label={t('nav.title')} className="flex items-center gap-1 phone:gap-0">
        {PAGES.map(([name, address]) => (
          <Link key={name} href={address} className={`${buttonClass('bare')} phone:hidden`}>
            {t(`nav.${name}`)}
          </Link>
        ))}
        <LanguageMenu offersPseudo={offersPseudo()} />
        <AppearanceMenu />
        <PagePalette />
        <HelpButton />
        <PagesMenu />
      </nav>
    </header>
  )
}

/** Outside production, or when a tester asks for it. */
export function offersPseudo(): boolean {
  return process.env.NODE_ENV !== 'production' || process.env.INTERLINEAR_PSEUDO === '1'
}
