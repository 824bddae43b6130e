'use client'

import { FileText, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ToldAlike } from '@/lib/model/import-report'
import { useSentence } from '../i18n/use-sentence'

export interface ToldListProps {
  readonly kind: 'warnings' | 'kept'
  readonly told: readonly ToldAlike[]
}

/** What was said at the import, as sentences; of many alike the first, and how many more there are. */
export function ToldList({ kind, told }: ToldListProps) {
  const { t } = useTranslation('files')
  if (told.length === 0) return null
  const Icon = kind === 'warnings' ? TriangleAlert : FileText
  return (
    <>
      <h4 className="mt-3 text-12 font-semibold text-muted">{t(kind)}</h4>
      <ul role="list" className="mt-1 grid gap-1.5">
        {told.map(({ first, count }, n) => (
          <li key={n} className="grid grid-cols-[16px_1fr] gap-2">
            <Icon
              size={14}
              strokeWidth={1.9}
              aria-hidden
              className={`mt-[3px] ${kind === 'warnings' ? 'text-warning' : 'text-muted'}`}
            />
            <div className="min-w-0 break-words">
              <Sentences first={first} />
              {count > first.length && (
                <p className="num text-muted">{t('more', { count: count - first.length })}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function Sentences({ first }: Pick<ToldAlike, 'first'>) {
  const say = useSentence()
  return first.map((warning, n) => <p key={n}>{say.warning(warning)}</p>)
}
