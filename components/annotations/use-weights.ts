'use client'

import { useEffect, useState } from 'react'
import { createClient } from '@/lib/api/client'
import type { Failure } from '@/lib/model/result'
import { linesOf, weightsIn } from './weight-lines'

/** How the weights of the chosen project stand. */
export type WeightsState =
  | { readonly kind: 'busy' | 'rest' | 'saved' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** The weights of one project while they are edited. */
export function useWeights(first: string | null) {
  const [project, choose] = useState(first)
  const [saved, setSaved] = useState('')
  const [text, setText] = useState('')
  const [state, setState] = useState<WeightsState>({ kind: 'busy' })
  useEffect(() => {
    let isOver = false
    void createClient()
      .errorWeights(project)
      .then((answer) => {
        if (isOver) return
        const lines = answer.ok ? linesOf(answer.value.weights ?? []) : ''
        setSaved(lines)
        setText(lines)
        setState(answer.ok ? REST : { kind: 'failed', failure: answer.failure })
      })
    return () => {
      isOver = true
    }
  }, [project])
  const type = (next: string) => {
    setText(next)
    setState(REST)
  }
  const save = async () => {
    const weights = weightsIn(text)
    if (!weights.ok) {
      setState({ kind: 'failed', failure: weights.failure })
      return
    }
    setState({ kind: 'busy' })
    const own = weights.value.length === 0 ? null : weights.value
    const answer = await createClient().saveErrorWeights(project, { weights: own })
    if (answer.ok) setSaved(text)
    setState(answer.ok ? { kind: 'saved' } : { kind: 'failed', failure: answer.failure })
  }
  return { project, choose, text, type, state, save, isChanged: text !== saved }
}

const REST: WeightsState = { kind: 'rest' }
