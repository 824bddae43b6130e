'use client'

import { useEffect, useState } from 'react'
import type { ScoreBasisAnswer } from '@/lib/api/annotation-answers'
import { createClient } from '@/lib/api/client'

/** The words of the source and the project's weights; null until they have come. */
export function useScoreBasis(document: string): ScoreBasisAnswer | null {
  const [basis, setBasis] = useState<ScoreBasisAnswer | null>(null)
  useEffect(() => {
    let isOver = false
    void createClient()
      .scoreBasis(document)
      .then((answer) => {
        if (answer.ok && !isOver) setBasis(answer.value)
      })
    return () => {
      isOver = true
    }
  }, [document])
  return basis
}
