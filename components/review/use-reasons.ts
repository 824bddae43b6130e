'use client'

import { useCallback, useEffect, useState } from 'react'
import { createClient } from '@/lib/api/client'
import type { Result } from '@/lib/model/result'

/** A project's reasons to send back, as they are stored. */
export interface ReasonList {
  /** Null: the usual ones; `loading` until the server has said which. */
  readonly stored: readonly string[] | null | 'loading'
  /** Replaces the list for everybody; null brings the usual ones back. */
  readonly save: (reasons: readonly string[] | null) => Promise<Result<unknown>>
}

/** Read once with the page, so that it is there when a figure is pressed. Out of reach: the usual ones. */
export function useReasons(project: string | null): ReasonList {
  const [stored, setStored] = useState<ReasonList['stored']>('loading')
  useEffect(() => {
    let isWanted = true
    void createClient()
      .sendBackReasons(project)
      .then((answer) => {
        if (isWanted) setStored(answer.ok ? answer.value.reasons : null)
      })
    return () => {
      isWanted = false
    }
  }, [project])
  const save = useCallback<ReasonList['save']>(
    async (reasons) => {
      const saved = await createClient().saveSendBackReasons(project, {
        reasons: reasons && [...reasons],
      })
      if (saved.ok) setStored(saved.value.reasons)
      return saved
    },
    [project],
  )
  return { stored, save }
}
