import type { Metadata } from 'next'
import { WeightsForm } from '@/components/annotations/weights-form'
import { serverTranslator } from '@/components/i18n/server'
import { Translations } from '@/components/i18n/translations'
import { SiteHeader } from '@/components/shell/site-header'
import { StoreRefusal } from '@/components/shell/store-refusal'
import { listProjects } from '@/lib/workflows/list-projects'
import { requestContext } from '../../_server/context'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await serverTranslator('errors')
  return { title: t('settings.title') }
}

/** What a marked error costs in each project. */
export default async function ErrorsPage() {
  const { t } = await serverTranslator('errors')
  const context = await requestContext()
  const projects = context.ok ? await listProjects(context.value) : []
  return (
    <Translations namespaces={['errors']}>
      <SiteHeader />
      <main className="mx-auto max-w-[1120px] px-8 pb-12 phone:px-4">
        <h1 className="pt-9 phone:pt-6">{t('settings.title')}</h1>
        <p className="mt-1.5 max-w-[72ch] pb-5 text-14 text-pretty text-muted">
          {t('settings.text')}
        </p>
        {context.ok ? (
          <WeightsForm projects={projects.map(({ project }) => project)} />
        ) : (
          <StoreRefusal failure={context.failure} />
        )}
      </main>
    </Translations>
  )
}
