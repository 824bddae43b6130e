import { ArrowLeft } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Translations } from '@/components/i18n/translations'
import { LanguagePair } from '@/components/memory/language-pair'
import { MemoryDetail } from '@/components/memory/memory-detail'
import { Resettable } from '@/components/memory/resettable'
import { memoryWords } from '@/components/memory/words'
import { SiteHeader } from '@/components/shell/site-header'
import { StoreRefusal } from '@/components/shell/store-refusal'
import { parseWith } from '@/lib/api/parse'
import { memorySchema } from '@/lib/api/requests'
import { showMemory } from '@/lib/workflows/show-memory'
import { requestContext } from '../../../../_server/context'

export const dynamic = 'force-dynamic'

interface PageProps {
  readonly params: Promise<{ sourceLang: string; targetLang: string }>
  readonly searchParams: Promise<{ readonly project?: string | string[] }>
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const asked = await askedOf(props)
  const { t } = await memoryWords()
  return { title: asked.ok ? (asked.value.project ?? t('noProject')) : t('title') }
}

/** One memory: what is in it, where that came from, and the way to empty it. */
export default async function OneMemoryPage(props: PageProps) {
  const asked = await askedOf(props)
  if (!asked.ok) notFound()
  const which = asked.value
  const { t, pair } = await memoryWords()
  const languages = pair(which.sourceLang, which.targetLang)
  const memory = await load(which)
  const isMissing = !memory.ok && memory.failure.code === 'memory.missing'
  return (
    <Translations namespaces={['memory']}>
      <SiteHeader />
      <main className="mx-auto max-w-[1120px] px-8 pb-12 phone:px-4">
        <Link
          href="/settings/memory"
          className="mt-6 inline-flex items-center gap-1.5 rounded-s text-ink-2 hover:text-ink phone:mt-2 phone:min-h-11"
        >
          <ArrowLeft size={14} strokeWidth={1.75} aria-hidden className="turns" />
          {t('back')}
        </Link>
        {memory.ok || isMissing ? (
          <Resettable
            memory={which}
            languages={languages.label}
            documents={memory.ok ? memory.value.documents : 0}
            heading={
              <>
                <h1 className="wrap-anywhere">
                  <bdi>{which.project ?? t('noProject')}</bdi>
                </h1>
                <p className="mt-1 text-14 text-muted">
                  <LanguagePair {...languages} />
                </p>
              </>
            }
          >
            {memory.ok && <MemoryDetail memory={memory.value} />}
          </Resettable>
        ) : (
          <StoreRefusal failure={memory.failure} />
        )}
      </main>
    </Translations>
  )
}

/** What the address asks for, by the rules of the API. */
async function askedOf({ params, searchParams }: PageProps) {
  return parseWith(memorySchema, { ...(await searchParams), ...(await params) })
}

async function load(which: Parameters<typeof showMemory>[1]) {
  const context = await requestContext()
  return context.ok ? showMemory(context.value, which) : context
}
