import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { serverTranslator } from '@/components/i18n/server'
import { Translations } from '@/components/i18n/translations'
import type { View } from '@/components/review/desk'
import { queryAsked } from '@/components/review/query/asked'
import { Workbench } from '@/components/review/workbench'
import { Notice } from '@/components/ui/notice'
import { sentenceOf } from '@/lib/i18n/sentence'
import type { Failure, Result } from '@/lib/model/result'
import { documentInfo } from '@/lib/workflows/document-info'
import { segmentsWindow } from '@/lib/workflows/segments-window'
import { requestContext } from '../../../_server/context'
import { rankAsked } from './rank-asked'

export const dynamic = 'force-dynamic'

interface PageProps {
  readonly params: Promise<{ documentId: string }>
  readonly searchParams: Promise<
    Partial<Record<'segment' | 'q' | 'filter' | 'view', string | string[]>>
  >
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const info = await infoOf((await params).documentId)
  return info.ok ? { title: info.value.title } : {}
}

/** The workbench, sent with the texts round the asked segment; the outline follows. */
export default async function ReviewPage({ params, searchParams }: PageProps) {
  const { documentId } = await params
  const opened = await open(documentId, await searchParams)
  if (!opened.ok) {
    if (opened.failure.code === 'document.missing') notFound()
    return <Refusal failure={opened.failure} />
  }
  return (
    <Translations namespaces={REVIEW_NAMESPACES}>
      <Workbench {...opened.value} />
    </Translations>
  )
}

/** The words of the screen, by their files. */
const REVIEW_NAMESPACES = [
  'review',
  'diff',
  'history',
  'errors',
  'export',
  'keys',
  'undo',
  'checks',
  'codes',
  'comments',
  'query',
  'links',
  'files',
  'find',
  'findings',
  'bulk',
  'authorship',
] as const

/** Rows before and after the asked one that come with the page: two screens of them. */
const BEFORE = 24
const COUNT = 64

type Asked = Awaited<PageProps['searchParams']>

async function open(document: string, { segment, q, filter, view: viewAsked }: Asked) {
  const info = await infoOf(document)
  if (!info.ok) return info
  const context = await requestContext()
  if (!context.ok) return context
  const asked = typeof segment === 'string' ? segment : null
  const query = queryAsked({ q, filter })
  const rank = await rankAsked(context.value, info.value, { segment: asked, query })
  const from = Math.max(0, rank - BEFORE)
  const window = await segmentsWindow(context.value, { document, from, count: COUNT })
  if (!window.ok) return window
  const view: View = viewAsked === 'links' ? 'links' : 'review'
  const value = { opened: { info: info.value, window: window.value }, rank, query, view }
  return { ok: true, value } satisfies Result<typeof value>
}

const infoOf = cache(async (document: string) => {
  const context = await requestContext()
  return context.ok ? documentInfo(context.value, { document }) : context
})

async function Refusal({ failure }: { readonly failure: Failure }) {
  const { t } = await serverTranslator('common')
  const failures = await serverTranslator('failures')
  return (
    <main className="mx-auto max-w-2xl px-6 pt-24">
      <Notice severity="error" label={t('severity.error')}>
        {sentenceOf(failures, 'failures', failure)}
      </Notice>
    </main>
  )
}
