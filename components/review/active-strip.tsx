'use client'

import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { diff, type Hunk } from '@/lib/diff/hunks'
import { equal } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { displayMachine } from '@/lib/review/state'
import { baselineOf } from '../diff/baseline'
import { useDiffSettings } from '../diff/diff-settings'
import { DiffStrip } from '../diff/diff-strip'
import { hunksOnScreen } from '../diff/hunks-on-screen'
import { asShown, type ShownDiff, useDiff } from '../diff/use-diff'
import type { LiveDiff } from '../editor/change-decorations'
import type { AvatarPerson } from '../history/avatar'
import type { LoadedSegment } from './document-cache'
import type { ExternalStore } from './external-store'
import { keepAllHunks, keepHunk, pickHunk, revertAllHunks, revertHunk } from './hunk-commands'
import type { Script } from './segment-row'
import type { Baselines } from './use-baselines'
import { useLater } from './use-later'

export interface ActiveStripProps {
  readonly loaded: LoadedSegment
  readonly target: Script
  readonly baselines: Baselines
  /** Who made the text of the segment, and who types. */
  readonly by: AvatarPerson
  readonly typist: AvatarPerson
  /** What the open editor says of its text; null while none is open. */
  readonly live: ExternalStore<LiveDiff | null>
}

/** The diff below the active row. It follows the typing when there is time: letters come first. */
export function ActiveStrip({ loaded, target, baselines, by, typist, live }: ActiveStripProps) {
  const { choice, own, seen, desk } = baselines
  const typed = useLater(live, PACE)
  const { head, segment } = loaded.state
  const machine = useMemo(() => displayMachine(loaded.state).content, [loaded.state])
  const found = useMemo(
    () => baselineOf(choice, { own, seen, machine }),
    [choice, own, seen, machine],
  )
  const baseline = found?.text ?? null
  const text = typed?.content ?? head.target
  const shown = useDiff(baseline, text, target.lang, baseline === machine ? typed : null)
  const current = useHunksOnScreen(baselines, segment.id, baseline, shown, target.lang)
  const isTyped = typed !== null && !equal(typed.content, head.target)
  const run = useMemo(() => {
    const here = (command: (at: typeof desk) => void) => () => command(desk)
    return {
      onPick: (at: number) => pickHunk(desk, at),
      onKeep: here(keepHunk),
      onRevert: here(revertHunk),
      onKeepAll: here(keepAllHunks),
      onRevertAll: here(revertAllHunks),
    }
  }, [desk])
  return (
    <DiffStrip
      {...{ baseline, text, shown, current, run, own, choice }}
      hasSeen={seen !== null}
      isInstead={found?.isInstead === true}
      me={desk.store.state().info.person}
      by={isTyped ? typist : by}
      onChoose={baselines.onChoose}
      {...target}
    />
  )
}

/** The text itself shows its changes at every letter. */
const PACE = { rested: 120, latest: 1500 }

/** Leaves the hunks where the keys find them; gives the index of the current one. */
function useHunksOnScreen(
  { desk }: Baselines,
  segment: string,
  baseline: Content | null,
  shown: ShownDiff | null,
  lang: string,
): number {
  const place = hunksOnScreen(desk.store)
  const [{ unit }] = useDiffSettings()
  const hunks = shown?.hunks ?? NO_HUNKS
  const count = hunks.length
  const diffTo = useCallback(
    (text: Content) => {
      const from = baseline ?? text
      return asShown(diff(from, text, lang), from, text, unit)
    },
    [baseline, lang, unit],
  )
  useEffect(() => {
    const was = place.get()
    const at = was?.segment === segment ? Math.min(was.at, Math.max(0, count - 1)) : 0
    const begins = hunks.map(({ fromA }) => fromA)
    place.set(baseline && { segment, baseline, count, begins, at, diffTo })
  }, [place, segment, baseline, hunks, count, diffTo])
  useEffect(() => () => place.set(null), [place])
  // The index alone: the rest is for the keys, and changes with every letter.
  const read = () => {
    const view = place.get()
    return view?.segment === segment ? view.at : 0
  }
  return useSyncExternalStore(place.subscribe, read, FIRST)
}

const NO_HUNKS: readonly Hunk[] = []
const FIRST = () => 0
