import Link from 'next/link'
import { serverTranslator } from '@/components/i18n/server'
import { SiteHeader } from '@/components/shell/site-header'
import { buttonClass } from '@/components/ui/button-class'

export default async function NotFound() {
  const { t } = await serverTranslator('common')
  return (
    <>
      <SiteHeader />
      <main className="mx-auto max-w-2xl px-6 pt-16">
        <h1>{t('notFound.title')}</h1>
        <p className="mt-2 text-14 text-ink-2">{t('notFound.text')}</p>
        <Link href="/" className={`${buttonClass('plain', 'tall')} mt-6`}>
          {t('notFound.back')}
        </Link>
      </main>
    </>
  )
}
