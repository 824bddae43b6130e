import Link from 'next/link'
import type { MemoryDocument } from '@/lib/api/memory-answers'
import { ChangedTime } from '../documents/changed-time'
import { memoryWords } from './words'

/** The documents that a memory has learnt from, the last changed first. */
export async function TaughtBy({ documents }: { readonly documents: readonly MemoryDocument[] }) {
  const { t } = await memoryWords()
  return (
    <section aria-labelledby="taught-by-title" className="min-w-0">
      <h2 id="taught-by-title">{t('taughtBy.title')}</h2>
      <p className="mt-1 text-ink-2">{t('taughtBy.text')}</p>
      <ul className="mt-2 border-t border-line">
        {documents.map(({ id, title, segments, fedAt }) => (
          <li key={id} className="group relative border-b border-hairline py-2 last:border-b-0">
            <Link
              href={`/documents/${id}/review`}
              className="flex rounded-s font-medium group-hover:text-accent after:absolute after:inset-0 phone:leading-6"
            >
              <bdi className="min-w-0 truncate">{title}</bdi>
            </Link>
            <span className="flex justify-between gap-3 text-12 text-muted num">
              {t('count.segments', { count: segments })}
              <ChangedTime at={fedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
