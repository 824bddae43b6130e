'use client'

import './checks-panel.css'
import Link from 'next/link'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLater } from '../review/use-later'
import type { Desk } from '../review/desk'
import { checksAddress } from '../shell/settings-address'
import type { Script } from '../review/segment-row'
import { useVirtualRows } from '../ui/use-virtual-rows'
import { findingsOn } from './findings-on-screen'
import { CheckingNote } from './checking-note'
import { GrammarLine } from './grammar-line'
import { PanelLine } from './panel-line'
import { grouped, itemsOf, type PanelItem, type Unfolded } from './panel-items'
import { NO_FINDINGS } from './findings-state'
import { SafeFixesButton } from './safe-fixes-button'
import { useShowsHints } from './shows-hints'

export interface ChecksPanelProps {
  readonly desk: Desk
  readonly segment: string
  readonly source: Script
  readonly target: Script
}

/** What the checks found: in the active segment, and in the document by check. */
export function ChecksPanel(props: ChecksPanelProps) {
  const { desk, segment } = props
  const { t } = useTranslation('checks')
  const store = findingsOn(desk.store)
  // It follows the typing when there is time: letters come first.
  const state = useLater(store.state, PACE) ?? NO_FINDINGS
  const found = useMemo(() => grouped(segmentsOf(state)), [state])
  const { unfolded, toggle } = useUnfolded()
  const items = useMemo(() => {
    const own = state.local.get(segment)?.findings ?? state.shown.get(segment)?.findings ?? []
    return itemsOf(
      own.map((finding) => ({ segment, finding })),
      found,
      unfolded,
    )
  }, [state, segment, found, unfolded])
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <CheckingNote desk={desk} state={state} />
      <Lines {...props} items={items} onToggle={toggle} />
      <GrammarLine desk={desk} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-hairline px-4 py-3">
        <SafeFixesButton desk={desk} count={found.safe} />
        <Link
          href={checksAddress(desk.store.state().info.project)}
          className="text-12 text-ink-2 hover:text-accent phone:py-3"
        >
          {t('settings')}
        </Link>
      </div>
    </div>
  )
}

/** A list that is read, not typed in: it may be a moment late. */
const PACE = { rested: 250, latest: 3000 }

interface LinesProps extends ChecksPanelProps {
  readonly items: readonly PanelItem[]
  readonly onToggle: (name: string) => void
}

const SIZE = { width: 336, height: 700 }

/** Ten thousand lines are as quick as ten: only those in sight are drawn. */
function Lines({ items, ...props }: LinesProps) {
  const { t } = useTranslation('checks')
  const scroller = useRef<HTMLDivElement>(null)
  const keyAt = useCallback((index: number) => keyOf(items[index], index), [items])
  const heightAt = useCallback((index: number) => HEIGHTS[items[index]?.kind ?? 'finding'], [items])
  const lines = useVirtualRows({
    ...{ scroller, count: items.length, activeIndex: -1 },
    ...{ keyOf: keyAt, heightOf: heightAt, size: SIZE },
  })
  return (
    <div ref={scroller} className="checks-lines" role="list" aria-label={t('tab')}>
      <div className="relative" style={{ blockSize: lines.height }}>
        {lines.drawn.map(({ index, key, start }) => {
          const item = items[index]
          return (
            <div
              key={key}
              ref={lines.measure}
              data-index={index}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0 flow-root"
              style={{ transform: `translateY(${start}px)` }}
            >
              {item && <PanelLine {...props} item={item} />}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const HEIGHTS: Readonly<Record<PanelItem['kind'], number>> = {
  ...{ here: 36, document: 36, group: 30, hints: 34, dismissed: 34, finding: 54 },
}

function keyOf(item: PanelItem | undefined, index: number): string | number {
  if (!item) return index
  if (item.kind === 'group') return `group ${item.group.check} ${item.group.counts.hint}`
  if (item.kind !== 'finding') return item.kind
  return `${item.isHere ? 'here' : ''} ${item.segment} ${item.finding.key}`
}

/** Hints are unfolded on the device, because the keys then go to them too; the rest for a while. */
function useUnfolded() {
  const [showsHints, setShowsHints] = useShowsHints()
  const [names, setNames] = useState<Unfolded>(new Set())
  const unfolded = useMemo(
    () => (showsHints ? new Set([...names, 'hints']) : names),
    [names, showsHints],
  )
  const toggle = (name: string) => {
    if (name === 'hints') setShowsHints(!showsHints)
    else {
      const next = new Set(names)
      if (!next.delete(name)) next.add(name)
      setNames(next)
    }
  }
  return { unfolded, toggle }
}

/** The document's findings with those that were found here since. */
function* segmentsOf({ shown, local }: typeof NO_FINDINGS) {
  for (const [segment, { findings }] of shown)
    yield [segment, local.get(segment)?.findings ?? findings] as const
  for (const [segment, { findings }] of local)
    if (!shown.has(segment)) yield [segment, findings] as const
}
