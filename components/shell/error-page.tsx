'use client'

import Link from 'next/link'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { buttonClass } from '../ui/button-class'

export interface ErrorPageProps {
  /** Finds the error in the server's log. */
  readonly digest: string | undefined
  readonly onRetry: () => void
}

/** For our own mistakes only: what a person can mend is said where it happened. */
export function ErrorPage({ digest, onRetry }: ErrorPageProps) {
  const { t } = useTranslation('common')
  return (
    <main className="mx-auto max-w-2xl px-6 pt-24">
      <h1>{t('error.title')}</h1>
      <p className="mt-2 text-14 text-ink-2">{t('error.text')}</p>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button variant="primary" size="tall" onClick={onRetry}>
          {t('error.reload')}
        </Button>
        <Link href="/" className={buttonClass('plain', 'tall')}>
          {t('error.back')}
        </Link>
      </div>
      {digest !== undefined && (
        <p className="mt-6 text-12 text-muted">{t('error.reference', { digest })}</p>
      )}
    </main>
  )
}
