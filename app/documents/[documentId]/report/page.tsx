import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { serverTranslator } from '@/components/i18n/server'
import { Translations } from '@/components/i18n/translations'
import { ReportPage } from '@/components/report/report-page'
import { reportViewOf } from '@/components/report/report-view-of'
import { StoreRefusal } from '@/components/shell/store-refusal'
import { documentInfo } from '@/lib/workflows/document-info'
import { reportDocument } from '@/lib/workflows/report-document'
import { requestContext } from '../../../_server/context'
import { type AskedParams, PATIENCE_MS, reportAsked, single } from '../../../report/report-asked'

export const dynamic = 'force-dynamic'

interface PageProps {
  readonly params: Promise<{ documentId: string }>
  readonly searchParams: Promise<AskedParams>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { t } = await serverTranslator('report')
  const info = await infoOf((await params).documentId)
  return info.ok ? { title: t('pageTitle', { title: info.value.title }) } : {}
}

/** How the review of a document goes. The address says whose work is counted, and of when. */
export default async function DocumentReportPage({ params, searchParams }: PageProps) {
  const { documentId } = await params
  const asked = await searchParams
  const loaded = await load(documentId, asked)
  if (!loaded.ok) {
    if (loaded.failure.code === 'document.missing') notFound()
    return (
      <main className="mx-auto max-w-2xl px-6 pt-24">
        <StoreRefusal failure={loaded.failure} />
      </main>
    )
  }
  const { report, me } = loaded
  const view = await reportViewOf(report, me)
  const { t } = await serverTranslator('report')
  return (
    <Translations namespaces={['report']}>
      <ReportPage
        view={view}
        title={report.document?.title ?? ''}
        home={t('back.documents')}
        back={{ label: t('back.review'), href: reviewOf(documentId, asked) }}
        above={report.project !== null && <ProjectLink project={report.project} />}
      />
    </Translations>
  )
}

async function ProjectLink({ project }: { readonly project: string }) {
  const { t } = await serverTranslator('report')
  return (
    <Link
      href={`/report?project=${encodeURIComponent(project)}`}
      className="report-link mt-1.5 text-ink-2"
    >
      {t('ofProject', { project })}
    </Link>
  )
}

async function load(document: string, asked: AskedParams) {
  const context = await requestContext()
  if (!context.ok) return context
  const wanted = { document, asked: await reportAsked(asked), limitMs: PATIENCE_MS }
  const report = await reportDocument(context.value, wanted)
  return report.ok
    ? ({ ok: true, report: report.value, me: context.value.person } as const)
    : report
}

/** Back to the segment and the query that one came from. */
function reviewOf(document: string, asked: AskedParams): string {
  const kept = ['segment', 'q'].flatMap((name) => {
    const value = single(asked, name)
    return value === null ? [] : [[name, value]]
  })
  const query = new URLSearchParams(kept).toString()
  return `/documents/${encodeURIComponent(document)}/review${query === '' ? '' : `?${query}`}`
}

const infoOf = cache(async (document: string) => {
  const context = await requestContext()
  return context.ok ? documentInfo(context.value, { document }) : context
})
