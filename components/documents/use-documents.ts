'use client'

import { useState } from 'react'
import type { DocumentSummary } from '@/lib/api/answers'
import { createClient } from '@/lib/api/client'
import type { Failure, Result } from '@/lib/model/result'

/** The list, changed at once and put right again when the server says no. */
export function useDocuments(documents: readonly DocumentSummary[]) {
  const [changes, setChanges] = useState<ReadonlyMap<string, Partial<DocumentSummary>>>(new Map())
  const [failure, setFailure] = useState<Failure | null>(null)
  const shown = documents.map((document) => ({ ...document, ...changes.get(document.id) }))

  const change = async (
    document: DocumentSummary,
    to: Partial<DocumentSummary>,
    work: () => Promise<Result<unknown>>,
  ) => {
    const put = (partial: Partial<DocumentSummary>) =>
      setChanges((before) =>
        new Map(before).set(document.id, { ...before.get(document.id), ...partial }),
      )
    setFailure(null)
    put(to)
    const result = await work()
    if (result.ok) return
    put({ title: document.title, deletedAt: document.deletedAt })
    setFailure(result.failure)
  }

  const { rename, remove, restore } = createClient()
  return {
    shown,
    failure,
    rename: (document: DocumentSummary, title: string) =>
      void change(document, { title }, () => rename(document.id, { title })),
    remove: (document: DocumentSummary) =>
      void change(document, { deletedAt: new Date().toISOString() }, () => remove(document.id)),
    restore: (document: DocumentSummary) =>
      void change(document, { deletedAt: null }, () => restore(document.id)),
  }
}
