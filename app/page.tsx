import { DocumentsList } from '@/components/documents/documents-list'
import { serverTranslator } from '@/components/i18n/server'
import { Translations } from '@/components/i18n/translations'
import { NewReview } from '@/components/import/new-review'
import { SampleMenu } from '@/components/import/sample-menu'
import { SiteHeader } from '@/components/shell/site-header'
import { StoreRefusal } from '@/components/shell/store-refusal'
import type { DocumentSummary } from '@/lib/api/answers'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import { SAMPLES } from '@/lib/samples/catalog'
import { embeddingServer } from '@/lib/workflows/embeddings'
import { listDocuments } from '@/lib/workflows/list-documents'
import { requestContext } from './_server/context'

export const dynamic = 'force-dynamic'

export default async function HomePage() {
  const { t } = await serverTranslator('import')
  const documents = await allDocuments()
  const server = embeddingServer(process.env)
  return (
    <Translations namespaces={['import', 'files', 'documents']}>
      <SiteHeader />
      <main className="mx-auto max-w-[1120px] px-8 pb-12 phone:px-4">
        <div className="flex items-end gap-4 pt-9 pb-5 phone:flex-col phone:items-stretch phone:pt-6">
          <div className="min-w-0 flex-1">
            <h1>{t('hero.title')}</h1>
            <p className="mt-1.5 text-14 text-muted">
              {t('hero.text')}{' '}
              {server ? t('hero.compared', { host: hostOf(server.url) }) : t('hero.stays')}
            </p>
          </div>
          <SampleMenu samples={SAMPLES} />
        </div>
        <NewReview projects={projectsOf(documents)} />
        <div className="pt-9">
          {documents.ok ? (
            <DocumentsList documents={documents.value} />
          ) : (
            <StoreRefusal failure={documents.failure} />
          )}
        </div>
      </main>
    </Translations>
  )
}

async function allDocuments(): Promise<Result<readonly DocumentSummary[]>> {
  const context = await requestContext()
  return context.ok ? ok((await listDocuments(context.value)).documents) : context
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

/** The last used first. */
function projectsOf(documents: Result<readonly DocumentSummary[]>): string[] {
  const names = documents.ok ? documents.value.flatMap(({ project }) => project ?? []) : []
  return [...new Set(names)]
}
