'use client'

import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { AnnotationView } from '@/lib/api/annotation-answers'
import { diff } from '@/lib/diff/hunks'
import { mapRange } from '@/lib/diff/map-range'
import { equal } from '@/lib/inline/content'
import type { Range } from '@/lib/model/range'
import { displaySource } from '@/lib/review/state'
import type { Desk } from '../review/desk'
import type { LoadedSegment } from '../review/document-cache'
import { useDocumentPart } from '../review/use-document'
import { annotationsOn } from './annotations-on-screen'
import {
  type AnnotationsState,
  NO_ANNOTATIONS,
  rangeInSource,
  textKey,
  worstFirst,
} from './annotations-state'
import type { AnnotationsStore } from './annotations-store'
import type { Marking } from './marking'

/** The errors marked in the document on the screen; null outside of a review. */
export const AnnotationsContext = createContext<AnnotationsStore | null>(null)

/** Kept up to date: read again when the stream tells of a change, or segments are others. */
export function useAnnotations(desk: Desk, active: string, structure: object): AnnotationsStore {
  const [store] = useState(() => annotationsOn(desk.store))
  const heard = useDocumentPart(desk.store, ({ annotations }) => annotations)
  useEffect(() => store.start((failure) => desk.tell({ kind: 'failed', failure })), [desk, store])
  useEffect(() => {
    const timer = setTimeout(() => store.refresh(), WAIT_MS)
    return () => clearTimeout(timer)
  }, [store, structure, heard])
  // The card is of one segment.
  useEffect(() => {
    if (store.marking.get() && store.marking.get()?.segment !== active) store.marking.set(null)
  }, [store, active])
  return store
}

const WAIT_MS = 150

/** A part of the annotations' state; who reads it is drawn anew only when that part is another. */
export function useAnnotationsPart<T>(part: (state: AnnotationsState) => T): T {
  const state = use(AnnotationsContext)?.state
  const read = () => part(state?.get() ?? NO_ANNOTATIONS)
  return useSyncExternalStore(state?.subscribe ?? nothing, read, () => part(NO_ANNOTATIONS))
}

/** The errors shown on a segment, the worst first. */
export function useErrorsOn(segment: string): readonly AnnotationView[] {
  const here = useAnnotationsPart(({ bySegment }) => bySegment.get(segment) ?? NONE)
  return useMemo(() => worstFirst(here), [here])
}

/** The error that is being marked in a segment. */
export function useMarking(segment: string): Marking | null {
  const marking = use(AnnotationsContext)?.marking
  const open = useSyncExternalStore(marking?.subscribe ?? nothing, marking?.get ?? none, none)
  return open?.segment === segment ? open : null
}

/** A stretch of one of a row's texts in which an error is. */
export interface ErrorStretch extends Range {
  readonly error: AnnotationView
}

export interface ErrorStretches {
  readonly source: readonly ErrorStretch[]
  readonly target: readonly ErrorStretch[]
}

/** Where the errors of a row stand in its texts now; those whose words are gone are left out. */
export function useErrorStretches({ state }: LoadedSegment, lang: string): ErrorStretches {
  const { segment, head } = state
  const errors = useErrorsOn(segment.id)
  const texts = useAnnotationsPart((annotations) => annotations.texts)
  return useMemo(() => {
    if (errors.length === 0) return NOWHERE
    const shown = displaySource(state)
    const start = segment.source.start + shown.start
    const { length } = shown.content.text
    return {
      source: errors.flatMap((error) => at(error, rangeInSource(error, { start, length }))),
      target: errors.flatMap((error) => {
        const text = texts.get(textKey(error))
        if (!error.span || !text) return []
        if (equal(text, head.target)) return at(error, error.span)
        return at(error, mapRange(diff(text, head.target, lang).hunks, error.span))
      }),
    }
  }, [errors, texts, state, segment, head, lang])
}

function at(error: AnnotationView, range: Range | null): readonly ErrorStretch[] {
  return range && range.start < range.end ? [{ error, start: range.start, end: range.end }] : []
}

const NONE: readonly AnnotationView[] = []
const NOWHERE: ErrorStretches = { source: [], target: [] }

function nothing(): () => void {
  return () => undefined
}

function none(): null {
  return null
}
