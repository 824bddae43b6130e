'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { ImportDone, ImportProgress } from '@/lib/api/answers'
import type { ImportCall } from '@/lib/api/client'
import { createClient } from '@/lib/api/client'
import type { Failure, Result } from '@/lib/model/result'
import { clearDraft } from './draft'

/** `opening`: the document is there and its page is on the way. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: ImportProgress }
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Sends the texts, follows the work, and opens the review when it is done. */
export function useImport() {
  const router = useRouter()
  const [state, setState] = useState<ImportState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)

  const start = async (call: ImportCall) => {
    if (running.current) return
    running.current = new AbortController()
    setState({ kind: 'running', progress: FIRST })
    const onProgress = (progress: ImportProgress) => setState({ kind: 'running', progress })
    const result = await settled({ ...call, onProgress, signal: running.current.signal })
    running.current = null
    if (result === 'cancelled') {
      setState({ kind: 'idle' })
    } else if (!result.ok) {
      setState({ kind: 'failed', failure: result.failure })
    } else {
      setState({ kind: 'opening' })
      await clearDraft()
      router.push(`/documents/${result.value.document}/review`)
    }
  }
  const cancel = () => running.current?.abort()
  const dismiss = () => setState({ kind: 'idle' })
  return { state, start, cancel, dismiss }
}

const FIRST: ImportProgress = { type: 'progress', stage: 'read', done: 0 }

async function settled(call: ImportCall): Promise<Result<ImportDone> | 'cancelled'> {
  try {
    return await createClient().importDocument(call)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled'
    throw error
  }
}
