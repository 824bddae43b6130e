import { DocumentsList } from '@/components/documents/documents-list'
import { serverTranslator } from '@/components/i18n/server'
import { Translations } from '@/components/i18n/translations'
import { NewReview } from '@/components/import/new-review'
import { SampleMenu } from '@/components/import/sample-menu'
import { SiteHeader } from '@/components/shell/site-header'
import { Notice } from '@/components/ui/notice'
import { sentenceOf } from '@/lib/i18n/sentence'
import type { Failure } from '@/lib/model/result'
import { SAMPLES } from '@/lib/samples/catalog'
import { listDocuments } from '@/lib/workflows/list-documents'
import { requestContext } from './_server/context'

export const dynamic = 'force-dynamic'

export default async function HomePage() {
  const { t } = await serverTranslator('import')
  return (
    <Translations namespaces={['import', 'documents']}>
      <SiteHeader />
      <main className="mx-auto max-w-[1120px] px-8 pb-12 phone:px-4">
        <div className="flex items-end gap-4 pt-9 pb-5 phone:flex-col phone:items-stretch phone:pt-6">
          <div className="min-w-0 flex-1">
            <h1>{t('hero.title')}</h1>
            <p className="mt-1.5 text-14 text-muted">{t('hero.text')}</p>
          </div>
          <SampleMenu samples={SAMPLES} />
        </div>
        <NewReview />
        <div className="pt-9">
          <Documents />
        </div>
      </main>
    </Translations>
  )
}

async function Documents() {
  const context = await requestContext()
  if (!context.ok) return <StoreRefusal failure={context.failure} />
  const { documents } = await listDocuments(context.value)
  return <DocumentsList documents={documents} />
}

async function StoreRefusal({ failure }: { readonly failure: Failure }) {
  const { t } = await serverTranslator('common')
  const failures = await serverTranslator('failures')
  return (
    <Notice severity="error" label={t('severity.error')}>
      {sentenceOf(failures, 'failures', failure)}
    </Notice>
  )
}
