'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentSummary } from '@/lib/api/answers'
import { createClient } from '@/lib/api/client'
import type { PaletteEntry } from './palette-entry'

/**
 * Every document but the one that is open, as entries that lead to it. They are asked for when the
 * palette opens; where the server cannot be reached there are none.
 */
export function useDocumentEntries(open: boolean, here?: string): readonly PaletteEntry[] {
  const { t } = useTranslation('palette')
  const router = useRouter()
  const [documents, setDocuments] = useState<readonly DocumentSummary[]>([])
  useEffect(() => {
    if (!open) return
    let isWanted = true
    void createClient()
      .documents()
      .then((answer) => {
        if (isWanted && answer.ok) setDocuments(answer.value.documents)
      })
    return () => {
      isWanted = false
    }
  }, [open])
  return documents
    .filter(({ id, deletedAt }) => id !== here && deletedAt === null)
    .map(({ id, title, sourceLang, targetLang }) => ({
      id: `document:${id}`,
      label: title,
      group: t('group.documents'),
      note: `${sourceLang} → ${targetLang}`,
      run: () => router.push(`/documents/${id}/review`),
    }))
}
