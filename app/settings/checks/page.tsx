import type { Metadata } from 'next'
import { CheckSettings } from '@/components/check-settings/check-settings'
import { serverTranslator } from '@/components/i18n/server'
import { Translations } from '@/components/i18n/translations'
import { SettingsNav } from '@/components/shell/settings-nav'
import { SiteHeader } from '@/components/shell/site-header'
import { StoreRefusal } from '@/components/shell/store-refusal'
import { listChecks } from '@/lib/workflows/list-checks'
import { listProjects } from '@/lib/workflows/list-projects'
import { requestContext } from '../../_server/context'

export const dynamic = 'force-dynamic'

interface PageProps {
  readonly searchParams: Promise<{ readonly project?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await serverTranslator('checkSettings')
  return { title: t('title') }
}

/** Which checks each project asks, how useful they have been, and its own lists. */
export default async function ChecksPage({ searchParams }: PageProps) {
  const { t } = await serverTranslator('checkSettings')
  const { project: asked } = await searchParams
  const context = await requestContext()
  const projects = context.ok ? await listProjects(context.value) : []
  const names = projects.map(({ project }) => project)
  const first = names.find((name) => name === asked) ?? null
  return (
    <Translations namespaces={['checkSettings', 'findings']}>
      <SiteHeader />
      <main className="mx-auto max-w-[1120px] px-8 pb-12 phone:px-4">
        <SettingsNav here="checks" />
        <h1 className="pt-4">{t('title')}</h1>
        <p className="mt-1.5 max-w-[72ch] pb-5 text-14 text-pretty text-muted">{t('text')}</p>
        {context.ok ? (
          <CheckSettings key={first} checks={listChecks()} projects={names} first={first} />
        ) : (
          <StoreRefusal failure={context.failure} />
        )}
      </main>
    </Translations>
  )
}
