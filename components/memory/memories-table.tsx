import Link from 'next/link'
import type { MemorySummary } from '@/lib/api/memory-answers'
import { ChangedTime } from '../documents/changed-time'
import { EmptyState } from '../ui/empty-state'
import { LanguagePair } from './language-pair'
import { memoryAddress } from './memory-address'
import { memoryWords } from './words'

export interface MemoriesTableProps {
  readonly memories: readonly MemorySummary[]
}

/** Every memory with its figures; each opens its own page. */
export async function MemoriesTable({ memories }: MemoriesTableProps) {
  const { t } = await memoryWords()
  if (memories.length === 0)
    return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
  return (
    <table className="w-full table-fixed border-collapse phone:block">
      <thead className="phone:sr-only">
        <tr className="border-b border-line text-12 text-muted">
          <th className="py-1.5 pe-3 text-start font-medium">{t('project')}</th>
          <th className="w-[280px] py-1.5 pe-3 text-start font-medium">{t('languages')}</th>
          <th className="w-[120px] py-1.5 pe-3 text-end font-medium">{t('documents')}</th>
          <th className="w-[120px] py-1.5 pe-3 text-end font-medium">{t('segments')}</th>
          <th className="w-[132px] py-1.5 text-end font-medium">{t('fed')}</th>
        </tr>
      </thead>
      <tbody className="phone:block">
        {memories.map((memory) => (
          <MemoryRow key={memoryAddress(memory)} memory={memory} />
        ))}
      </tbody>
    </table>
  )
}

async function MemoryRow({ memory }: { readonly memory: MemorySummary }) {
  const { t, pair, number } = await memoryWords()
  const { documents, segments } = memory
  const languages = pair(memory.sourceLang, memory.targetLang)
  const project = memory.project ?? t('noProject')
  return (
    <tr className="group relative border-b border-hairline last:border-b-0 phone:flex phone:flex-wrap phone:gap-x-3 phone:py-2.5">
      <td className="py-2.5 pe-3 font-medium phone:w-full phone:p-0">
        {/* The whole row opens the memory; the link is its project. */}
        <Link
          href={memoryAddress(memory)}
          aria-label={t('open', { project, languages: languages.label })}
          className="flex rounded-s group-hover:text-accent after:absolute after:inset-0 phone:leading-6"
        >
          <bdi className="min-w-0 truncate">{project}</bdi>
        </Link>
      </td>
      <td className="py-2.5 pe-3 text-ink-2 phone:w-full phone:p-0">
        <LanguagePair {...languages} />
      </td>
      <td className={FIGURE}>
        <span className="phone:hidden">{number(documents)}</span>
        <span className="hidden phone:inline">{t('count.documents', { count: documents })}</span>
      </td>
      <td className={FIGURE}>
        <span className="phone:hidden">{number(segments)}</span>
        <span className="hidden phone:inline">{t('count.segments', { count: segments })}</span>
      </td>
      <td className="truncate py-2.5 text-end text-muted num phone:p-0">
        <ChangedTime at={memory.fedAt} />
      </td>
    </tr>
  )
}

const FIGURE = 'py-2.5 pe-3 text-end text-ink-2 num phone:p-0 phone:text-muted'
