'use client'

import { useEffect, useState } from 'react'
import type { ImportReportAnswer } from '@/lib/api/answers'
import { createClient } from '@/lib/api/client'
import type { Result } from '@/lib/model/result'

/** What was said at the import of a document, asked for when somebody looks; null until it is here. */
export function useImportReport(document: string): Result<ImportReportAnswer> | null {
  const [answer, setAnswer] = useState<Result<ImportReportAnswer> | null>(null)
  useEffect(() => {
    let isWanted = true
    void createClient()
      .importReport(document)
      .then((came) => {
        if (isWanted) setAnswer(came)
      })
    return () => {
      isWanted = false
    }
  }, [document])
  return answer
}
