import Link from 'next/link'
import { serverTranslator } from '../i18n/server'
import { buttonClass } from '../ui/button-class'
import { PagePalette } from '../palette/page-palette'
import { AppearanceMenu } from './appearance-menu'
import { BRAND, BrandMark } from './brand'
import { HelpButton } from './help-button'
import { LanguageMenu } from './language-menu'

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
        <Link href="/#documents" className={`${buttonClass('bare')} phone:hidden`}>
          {t('nav.documents')}
        </Link>
        <Link href="/sent-back" className={`${buttonClass('bare')} phone:hidden`}>
          {t('nav.sentBack')}
        </Link>
        <Link href="/settings/memory" className={buttonClass('bare')}>
          {t('nav.memory')}
        </Link>
        <LanguageMenu offersPseudo={offersPseudo()} />
        <AppearanceMenu />
        <PagePalette />
        <HelpButton />
      </nav>
    </header>
  )
}

/** Outside production, or when a tester asks for it. */
export function offersPseudo(): boolean {
  return process.env.NODE_ENV !== 'production' || process.env.INTERLINEAR_PSEUDO === '1'
}
