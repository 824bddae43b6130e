'use client'

import { useMemo } from 'react'
import type { Side } from '@/lib/model/file'
import type { LoadedSegment } from '../review/document-cache'
import type { DrawnError } from './error-stretch'
import { type ErrorStretch, useErrorStretches, useMarking } from './use-annotations'
import { useErrorWords } from './use-error-words'

export type DrawnErrors = Readonly<Record<Side, readonly DrawnError[]>>

/** The errors of a row as boxes round their words. */
export function useDrawnErrors(loaded: LoadedSegment, lang: string): DrawnErrors {
  const { source, target } = useErrorStretches(loaded, lang)
  const { titleOf } = useErrorWords()
  return useMemo(() => {
    const drawn = ({ error, start, end }: ErrorStretch): DrawnError => {
      return { start, end, severity: error.severity, title: titleOf(error) }
    }
    return { source: source.map(drawn), target: target.map(drawn) }
  }, [source, target, titleOf])
}

/** The same of the active row, with the words in which an error is being marked before all others. */
export function useActiveErrors(loaded: LoadedSegment, lang: string): DrawnErrors {
  const errors = useDrawnErrors(loaded, lang)
  const marking = useMarking(loaded.state.segment.id)
  return useMemo(() => {
    if (!marking || marking.changes) return errors
    const { side, span } = marking.place
    const whole = { start: 0, end: marking.texts[side].text.length }
    const { start, end } = span ?? whole
    // The segment as a whole is marked by the row.
    if ((side === 'target' && span === null) || start === end) return errors
    const pending: DrawnError = { start, end, severity: 'pending', title: '' }
    return { ...errors, [side]: [pending, ...errors[side]] }
  }, [errors, marking])
}
