import type { MemoryInfo } from '@/lib/api/memory-answers'
import { ChangedTime } from '../documents/changed-time'
import { PairsTable } from './pairs-table'
import { TaughtBy } from './taught-by'
import { memoryWords } from './words'

/** How much a memory holds, its surest words, and where they come from. */
export async function MemoryDetail({ memory }: { readonly memory: MemoryInfo }) {
  const { t, number, size } = await memoryWords()
  return (
    <>
      <dl className="flex flex-wrap gap-x-10 gap-y-3 border-y phone:grid phone:grid-cols-3 phone:gap-x-4 border-hairline py-4">
        <Figure name={t('documents')}>{number(memory.documents)}</Figure>
        <Figure name={t('segments')}>{number(memory.segments)}</Figure>
        <Figure name={t('pairs')}>{number(memory.pairs)}</Figure>
        <Figure name={t('size')}>{size(memory.bytes)}</Figure>
        <Figure name={t('fed')}>
          <ChangedTime at={memory.fedAt} />
        </Figure>
      </dl>
      <div className="grid grid-cols-[1fr_400px] items-start gap-x-12 gap-y-9 pt-7 phone:grid-cols-1">
        <PairsTable memory={memory} />
        <TaughtBy documents={memory.taughtBy} />
      </div>
    </>
  )
}

interface FigureProps {
  readonly name: string
  readonly children: React.ReactNode
}

function Figure({ name, children }: FigureProps) {
  return (
    <div>
      <dt className="text-12 text-muted">{name}</dt>
      <dd className="text-16 font-semibold num">
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}
