import type { Metadata } from 'next'
import { serverTranslator } from '@/components/i18n/server'
import { Translations } from '@/components/i18n/translations'
import { ProjectFilter } from '@/components/report/project-filter'
import { ReportPage } from '@/components/report/report-page'
import { reportViewOf } from '@/components/report/report-view-of'
import { StoreRefusal } from '@/components/shell/store-refusal'
import { listProjects } from '@/lib/workflows/list-projects'
import { reportProject } from '@/lib/workflows/report-project'
import { requestContext } from '../_server/context'
import { type AskedParams, PATIENCE_MS, reportAsked, single } from './report-asked'

export const dynamic = 'force-dynamic'

interface PageProps {
  readonly searchParams: Promise<AskedParams>
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { t } = await serverTranslator('report')
  const project = single(await searchParams, 'project')
  return { title: t('pageTitle', { title: project ?? t('noProject') }) }
}

/** How the reviews of a project go together, and each of its documents. */
export default async function ProjectReportPage({ searchParams }: PageProps) {
  const loaded = await load(await searchParams)
  if (!loaded.ok)
    return (
      <main className="mx-auto max-w-2xl px-6 pt-24">
        <StoreRefusal failure={loaded.failure} />
      </main>
    )
  const { report, projects, me } = loaded
  const { t } = await serverTranslator('report')
  const title = report.project ?? t('noProject')
  return (
    <Translations namespaces={['report']}>
      <ReportPage
        view={await reportViewOf(report, me)}
        title={title}
        home={t('back.documents')}
        back={{ label: t('back.documents'), href: '/#documents' }}
        choice={<ProjectFilter projects={projects} chosen={report.project} />}
      />
    </Translations>
  )
}

async function load(asked: AskedParams) {
  const context = await requestContext()
  if (!context.ok) return context
  const projects = (await listProjects(context.value)).map(({ project }) => project)
  const project = single(asked, 'project')
  const wanted = { project, asked: await reportAsked(asked), limitMs: PATIENCE_MS }
  const report = await reportProject(context.value, wanted)
  if (!report.ok) return report
  return { ok: true, report: report.value, projects, me: context.value.person } as const
}
