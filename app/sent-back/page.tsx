import type { Metadata } from 'next'
import { SentBackList } from '@/components/comments/sent-back-list'
import { serverTranslator } from '@/components/i18n/server'
import { Translations } from '@/components/i18n/translations'
import { SiteHeader } from '@/components/shell/site-header'
import { StoreRefusal } from '@/components/shell/store-refusal'
import { ok } from '@/lib/model/result'
import { sentBack } from '@/lib/workflows/sent-back'
import { requestContext } from '../_server/context'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await serverTranslator('comments')
  return { title: t('returned.title') }
}

/** What this person wrote and somebody sent back, in all documents. */
export default async function SentBackPage() {
  const { t } = await serverTranslator('comments')
  const loaded = await load()
  return (
    <Translations namespaces={['comments', 'review', 'history', 'codes']}>
      <SiteHeader />
      <main className="mx-auto max-w-[1120px] px-8 pb-12 phone:px-4">
        <h1 className="pt-9 phone:pt-6">{t('returned.title')}</h1>
        <p className="mt-1.5 max-w-[72ch] pb-5 text-14 text-pretty text-muted">
          {t('returned.text')}
        </p>
        {loaded.ok ? <SentBackList {...loaded.value} /> : <StoreRefusal failure={loaded.failure} />}
      </main>
    </Translations>
  )
}

async function load() {
  const context = await requestContext()
  if (!context.ok) return context
  const { entries } = await sentBack(context.value)
  return ok({ entries, me: context.value.person })
}
