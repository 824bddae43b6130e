import type { Metadata } from 'next'
import { serverTranslator } from '@/components/i18n/server'
import { Translations } from '@/components/i18n/translations'
import { AbbreviationsForm } from '@/components/memory/abbreviations-form'
import { MemoriesTable } from '@/components/memory/memories-table'
import { SettingsNav } from '@/components/shell/settings-nav'
import { SiteHeader } from '@/components/shell/site-header'
import { StoreRefusal } from '@/components/shell/store-refusal'
import { ok } from '@/lib/model/result'
import { listMemories } from '@/lib/workflows/list-memories'
import { listProjects } from '@/lib/workflows/list-projects'
import { requestContext } from '../../_server/context'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await serverTranslator('memory')
  return { title: t('title') }
}

/** What projects have learnt, and the abbreviations that they were told. */
export default async function MemoryPage() {
  const { t } = await serverTranslator('memory')
  const loaded = await load()
  return (
    <Translations namespaces={['memory']}>
      <SiteHeader />
      <main className="mx-auto max-w-[1120px] px-8 pb-12 phone:px-4">
        <SettingsNav here="memory" />
        <h1 className="pt-4">{t('title')}</h1>
        <p className="mt-1.5 max-w-[72ch] pb-5 text-14 text-pretty text-muted">{t('text')}</p>
        {loaded.ok ? (
          <>
            <MemoriesTable memories={loaded.value.memories} />
            <section aria-labelledby="abbreviations-title" className="pt-9">
              <h2 id="abbreviations-title">{t('abbreviations.title')}</h2>
              <p className="mt-1 max-w-[72ch] pb-4 text-pretty text-ink-2">
                {t('abbreviations.text')}
              </p>
              <AbbreviationsForm projects={loaded.value.projects} />
            </section>
          </>
        ) : (
          <StoreRefusal failure={loaded.failure} />
        )}
      </main>
    </Translations>
  )
}

async function load() {
  const context = await requestContext()
  if (!context.ok) return context
  const { memories } = await listMemories(context.value)
  return ok({ memories, projects: await listProjects(context.value) })
}
