import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import '@/components/read/reading.css'
import { serverTranslator } from '@/components/i18n/server'
import { ReadingBar } from '@/components/read/reading-bar'
import { readingChoice } from '@/components/read/reading-choice'
import { ReadingText } from '@/components/read/reading-text'
import { readDocument } from '@/lib/workflows/read-document'
import { requestContext } from '../../../_server/context'

export const dynamic = 'force-dynamic'

interface PageProps {
  readonly params: Promise<{ documentId: string }>
  readonly searchParams: Promise<Record<string, string | string[]>>
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { t } = await serverTranslator('reading')
  const { view, unapproved } = readingChoice(await searchParams)
  const answer = await reading((await params).documentId, unapproved, view === 'changes')
  return answer.ok ? { title: t('title', { title: answer.value.title }) } : {}
}

/** The text as it will be exported, to be read in one go. */
export default async function ReadPage({ params, searchParams }: PageProps) {
  const { documentId } = await params
  const choice = readingChoice(await searchParams)
  const answer = await reading(documentId, choice.unapproved, choice.view === 'changes')
  if (!answer.ok) notFound()
  const { t } = await serverTranslator('reading')
  const { title, segments, paragraphs } = answer.value
  const done = segments.filter(({ status }) => status === 'approved' || status === 'final').length
  const words = {
    removed: t('removed'),
    added: t('added'),
    jump: (number: number, isOpen: boolean) => t(isOpen ? 'jumpOpen' : 'jump', { number }),
  }
  return (
    <>
      <ReadingBar document={documentId} total={segments.length} {...{ title, done, choice, t }} />
      <main aria-label={t('label')} className="reading-page" data-view={choice.view}>
        {paragraphs.length === 0 && <p className="text-muted">{t('empty')}</p>}
        <ReadingText {...answer.value} choice={choice} words={words} />
      </main>
    </>
  )
}

/** Read once a request: the page and its title ask for the same. */
const reading = cache(
  async (document: string, unapproved: 'machine' | 'current', withChanges: boolean) => {
    const context = await requestContext()
    if (!context.ok) return context
    return readDocument(context.value, { document, unapproved, withChanges })
  },
)
