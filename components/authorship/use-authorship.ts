'use client'

import { useMemo } from 'react'
import type { Blamed } from '@/lib/diff/blame'
import type { Failure } from '@/lib/model/result'
import type { Desk } from '../review/desk'
import type { LoadedSegment } from '../review/document-cache'
import { useShowsAuthors } from './shows-authors'
import { type ReadBlame, useBlame } from './use-blame'
import { blamedOf, stateKey, steppedTo, type StateTimes } from './written'

/** Who wrote the words of the active segment; `blamed` is null until that is known. */
export interface Authorship {
  readonly isOn: boolean
  readonly blamed: Blamed | null
  readonly times: StateTimes
  readonly failure: Failure | null
}

/** What the server said, and by one local step the state that is on its way to it. */
export function useAuthorship(desk: Desk, loaded: LoadedSegment, lang: string): Authorship {
  const isOn = useShowsAuthors()
  const { head } = loaded.state
  const { at, author } = loaded.made
  const { read, failure } = useBlame(desk, head.segment, isOn)
  const blamed = useMemo(() => {
    const before = read && blamedOf(read.text, read.answer)
    if (!before || read.action === head.action) return before
    // What came back has its own authors, whom the server will name.
    if (head.restores !== null) return null
    const by = { segment: head.segment, revision: head.number, author }
    return steppedTo(before, head.target, by, lang)
  }, [read, head, author, lang])
  const times = useMemo(
    () => new Map([...timesOf(read), [stateKey(asState(head)), at] as const]),
    [read, head, at],
  )
  return { isOn, blamed, times, failure }
}

function timesOf(read: ReadBlame | null): readonly (readonly [string, string | null])[] {
  return (read?.answer.spans ?? []).map((span) => [stateKey(span), span.at])
}

function asState({ segment, number }: { readonly segment: string; readonly number: number }) {
  return { segment, revision: number }
}
