import type { Metadata } from 'next'
import { WeightsForm } from '@/components/annotations/weights-form'
import { serverTranslator } from '@/components/i18n/server'
import { Translations } from '@/components/i18n/translations'
import { SettingsNav } from '@/components/shell/settings-nav'
import { SiteHeader } from '@/components/shell/site-header'
import { StoreRefusal } from '@/components/shell/store-refusal'
import { listProjects } from '@/lib/workflows/list-projects'
import { requestContext } from '../../_server/context'

export const dynamic = 'force-dynamic'

interface PageProps {
  readonly searchParams: Promise<{ readonly project?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await serverTranslator('errors')
  return { title: t('settings.title') }
}

/** What a marked error costs in each project. */
export default async function ErrorsPage({ searchParams }: PageProps) {
  const { t } = await serverTranslator('errors')
  const context = await requestContext()
  const projects = context.ok ? await listProjects(context.value) : []
  const names = projects.map(({ project }) => project)
  const { project: asked } = await searchParams
  const first = names.find((name) => name === asked) ?? null
  return (
    <Translations namespaces={['errors']}>
      <SiteHeader />
      <main className="mx-auto max-w-[1120px] px-8 pb-12 phone:px-4">
        <SettingsNav here="errors" />
        <h1 className="pt-4">{t('settings.title')}</h1>
        <p className="mt-1.5 max-w-[72ch] pb-5 text-14 text-pretty text-muted">
          {t('settings.text')}
        </p>
        {context.ok ? (
          <WeightsForm key={first} projects={names} first={first} />
        ) : (
          <StoreRefusal failure={context.failure} />
        )}
      </main>
    </Translations>
  )
}
