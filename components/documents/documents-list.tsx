'use client'

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentSummary } from '@/lib/api/answers'
import { useSentence } from '../i18n/use-sentence'
import { EmptyState } from '../ui/empty-state'
import { Notice } from '../ui/notice'
import { DeletedRow } from './deleted-row'
import { DocumentRow } from './document-row'
import { useDocuments } from './use-documents'

export interface DocumentsListProps {
  readonly documents: readonly DocumentSummary[]
}

/** Documents with their progress, the last changed first. */
export function DocumentsList({ documents }: DocumentsListProps) {
  const { t } = useTranslation(['documents', 'common'])
  const say = useSentence()
  const { shown, failure, rename, remove, restore } = useDocuments(documents)
  const [isWhole, setWhole] = useState(false)
  const rows = isWhole ? shown : shown.slice(0, FIRST)
  return (
    <section id="documents" aria-labelledby="documents-title" className="scroll-mt-4">
      <div className="mb-1 flex items-center justify-between gap-4">
        <h2 id="documents-title">{t('title')}</h2>
        {rows.length < shown.length && (
          <button
            type="button"
            onClick={() => setWhole(true)}
            className="rounded-s text-accent underline decoration-1 underline-offset-2 num phone:min-h-11"
          >
            {t('all', { count: shown.length })}
          </button>
        )}
      </div>
      {failure && (
        <Notice
          severity="error"
          label={t('severity.error', { ns: 'common' })}
          title={t('failed.title')}
        >
          {say.failure(failure)}
        </Notice>
      )}
      {shown.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      ) : (
        <DocumentsTable>
          {rows.map((document) =>
            document.deletedAt === null ? (
              <DocumentRow
                key={document.id}
                document={document}
                onRename={(title) => rename(document, title)}
                onDelete={() => remove(document)}
              />
            ) : (
              <DeletedRow
                key={document.id}
                title={document.title}
                onUndo={() => restore(document)}
              />
            ),
          )}
        </DocumentsTable>
      )}
    </section>
  )
}

/** More would push the page below the fold. */
const FIRST = 8

function DocumentsTable({ children }: { readonly children: React.ReactNode }) {
  const { t } = useTranslation('documents')
  return (
    <table className="w-full table-fixed border-collapse phone:block">
      <thead className="phone:sr-only">
        <tr className="border-b border-line text-start text-12 font-medium text-muted">
          <th className="py-1.5 pe-3 text-start font-medium">{t('document')}</th>
          <th className="w-[120px] py-1.5 pe-3 text-start font-medium">{t('languages')}</th>
          <th className="w-[300px] py-1.5 pe-3 text-start font-medium">{t('reviewed')}</th>
          <th className="w-[132px] py-1.5 pe-3 text-end font-medium">{t('changed')}</th>
          <th className="w-9 py-1.5" aria-hidden />
        </tr>
      </thead>
      <tbody className="phone:block">{children}</tbody>
    </table>
  )
}
