'use client'

import { useState } from 'react'
import { useClientValue } from '../ui/use-client-value'

/** The project of the next document: what was entered here last, kept on the device. */
export function useLastProject(): [string, (project: string) => void] {
  const stored = useClientValue(() => localStorage.getItem(KEY) ?? '', '')
  const [entered, setEntered] = useState<string | null>(null)
  const enter = (project: string) => {
    setEntered(project)
    localStorage.setItem(KEY, project)
  }
  return [entered ?? stored, enter]
}

const KEY = 'interlinear-project'
