'use client'

import { startTransition, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { diff } from '@/lib/diff/hunks'
import { equal } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { displayMachine } from '@/lib/review/state'
import { DiffStrip } from '../diff/diff-strip'
import type { LiveDiff } from '../editor/change-decorations'
import type { AvatarPerson } from '../history/avatar'
import type { LoadedSegment } from './document-cache'
import type { ExternalStore } from './external-store'
import type { Script } from './segment-row'

/** A text to compare with, besides the machine's. */
export interface Baseline {
  readonly value: string
  readonly label: string
  readonly text: Content
}

export interface ActiveStripProps {
  readonly loaded: LoadedSegment
  readonly target: Script
  readonly baselines: readonly Baseline[]
  /** Who made the text of the segment, and who types. */
  readonly by: AvatarPerson
  readonly typist: AvatarPerson
  /** What the open editor says of its text; null while none is open. */
  readonly live: ExternalStore<LiveDiff | null>
}

/** The diff below the active row. It follows the typing when there is time: letters come first. */
export function ActiveStrip({ loaded, target, baselines, by, typist, live }: ActiveStripProps) {
  const { t } = useTranslation('review')
  const [chosen, setChosen] = useState('machine')
  const shown = useLater(live)
  const { head } = loaded.state
  const machine = useMemo(() => displayMachine(loaded.state).content, [loaded.state])
  const other = baselines.find(({ value }) => value === chosen)
  const baseline = other?.text ?? machine
  const text = shown?.content ?? head.target
  const known = other ? null : shown
  const { hunks, exact } = useMemo(
    () => known ?? diff(baseline, text, target.lang),
    [known, baseline, text, target.lang],
  )
  const options = useMemo(
    () => [{ value: 'machine', label: t('diff.machine') }, ...baselines],
    [baselines, t],
  )
  const isTyped = shown !== null && !equal(shown.content, head.target)
  return (
    <DiffStrip
      {...{ baseline, text, hunks, exact }}
      by={isTyped ? typist : by}
      chosen={other ? chosen : 'machine'}
      baselines={options}
      onChoose={setChosen}
      {...target}
    />
  )
}

/** The store's value, drawn when nothing more urgent waits. */
function useLater<T>({ get, subscribe }: ExternalStore<T>): T {
  const [value, setValue] = useState(get)
  useEffect(() => {
    const follow = () => startTransition(() => setValue(get()))
    follow()
    return subscribe(follow)
  }, [get, subscribe])
  return value
}
