'use client'

import {
  memo,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { classNames } from '../ui/class-names'
import { OVERSCAN, useVirtualRows } from '../ui/use-virtual-rows'
import type { DocumentCache } from './document-cache'
import { rowAt } from './document-cache'
import { hasTrait } from './outline-row'
import { DEFAULT_METRICS, estimatedHeight, type RowMetrics } from './row-height'
import { type SegmentWords, type Script, SegmentRow } from './segment-row'
import { pressOn, type RowPress } from './selection/row-press'
import { useIsSelecting } from './selection/selection-store'
import type { ListItem } from './shown-list'
import { rangesNear, sightOf } from './list-sight'
import { useRest } from './use-rest'
import { useStanding } from './use-standing'

export interface SegmentListProps {
  readonly cache: DocumentCache
  /** Null: all segments, one a line. */
  readonly items: readonly ListItem[] | null
  readonly activeRank: number
  readonly rest: 'middle' | 'inSight'
  /** Changes with every move, so that the active row is brought to rest anew. */
  readonly token: string
  readonly source: Script
  readonly target: Script
  readonly words: SegmentWords
  readonly activeRow: ReactNode
  /** Segments whose texts wait to be settled. */
  readonly conflicts: ReadonlySet<string>
  /** Stands where the rows would, when the filter shows none. */
  readonly whenEmpty: ReactNode
  readonly onPick: (rank: number) => void
  readonly onSelect: (rank: number, press: Exclude<RowPress, 'pick'>) => void
  /** The ranks that are drawn, so that their texts can be had. */
  readonly onRange: (first: number, last: number) => void
  /** The first and the last rank in sight. */
  readonly onSight: (first: number, last: number) => void
}

/**
 * The rows, of which only those in sight are drawn. They stand in the flow, so that a row that grows
 * pushes the others at once; the active one stays drawn however far away, because one types in it.
 */
export const SegmentList = memo(function SegmentList(props: SegmentListProps) {
  const { cache, items, activeRank, rest, token, onRange, onSight } = props
  const scroller = useRef<HTMLDivElement>(null)
  const active = useRef<HTMLDivElement>(null)
  const metrics = useMetrics(scroller)
  const count = items ? items.length : cache.total
  const activeIndex = useMemo(
    () => (items ? items.findIndex(({ rank }) => rank === activeRank) : activeRank),
    [items, activeRank],
  )
  const virtual = useRows(props, scroller, metrics, count, activeIndex)
  useRest({
    ...{ scroller, token, rest },
    activeElement: () => (caretLeads(scroller, active) ? null : active.current),
    reach: () => {
      if (active.current === null) virtual.reach()
    },
  })

  const { drawn, start: startIndex, end: endIndex } = virtual
  useEffect(() => {
    const sight = sightOf(items, startIndex, endIndex)
    onSight(sight.first, sight.last)
    const timer = setTimeout(() => {
      for (const { first, last } of rangesNear(items, startIndex, endIndex)) onRange(first, last)
    }, 40)
    return () => clearTimeout(timer)
  }, [items, startIndex, endIndex, onRange, onSight, cache])

  const isNear = (index: number) => index >= startIndex - OVERSCAN && index <= endIndex + OVERSCAN
  const first = drawn.find(({ index }) => isNear(index))?.start ?? 0
  const presses = usePresses(props)

  return (
    <div ref={scroller} {...presses}>
      {count === 0 && props.whenEmpty}
      <div className="relative" style={{ blockSize: virtual.height }}>
        <div className="absolute inset-x-0 top-0" style={{ transform: `translateY(${first}px)` }}>
          {drawn.map(({ index, key, start }) => {
            const away = isNear(index)
              ? undefined
              : { position: 'absolute' as const, top: start - first }
            const isActive = index === activeIndex
            return (
              <div
                key={key}
                ref={virtual.measure}
                data-index={index}
                className="flow-root w-full"
                style={away}
              >
                {isActive ? (
                  <div ref={active}>{props.activeRow}</div>
                ) : (
                  <Row index={index} {...props} />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
})

/** A press goes to a row, or chooses it: then nothing else happens, not even to the caret. */
function usePresses({ items, onPick, onSelect }: SegmentListProps) {
  const isSelecting = useIsSelecting()
  const pressed = (event: MouseEvent) => pressOn(event, isSelecting && isTouched())
  const onMouseDown = (event: MouseEvent) => {
    if (pressed(event) !== 'pick') event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const press = pressed(event)
    const at = event.target as Element
    const index = Number(at.closest<HTMLElement>('[data-index]')?.dataset.index)
    const row = at.closest<HTMLElement>('[data-rank]')
    if (press !== 'pick') onSelect(items ? (items[index]?.rank ?? -1) : index, press)
    else if (row && getSelection()?.isCollapsed !== false) onPick(Number(row.dataset.rank))
  }
  const className = classNames('segment-rows', isSelecting && 'is-selecting')
  return { className, onMouseDown, onClick }
}

function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches
}

/** In a row taller than the list the caret, or the card with the keys, says what is to be seen. */
function caretLeads(
  { current: box }: RefObject<HTMLElement | null>,
  { current: row }: RefObject<HTMLElement | null>,
): boolean {
  if (!box || !row || row.offsetHeight <= box.clientHeight) return false
  return row.contains(document.activeElement?.closest('.ProseMirror, .flow-card') ?? null)
}

function Row({ index, items, cache, conflicts, ...props }: SegmentListProps & { index: number }) {
  const { source, target, words } = props
  const item = items ? items[index] : { rank: index, isContext: false }
  if (!item) return null
  const { rank, isContext } = item
  const row = rowAt(cache, rank) ?? null
  const next = rowAt(cache, rank + 1)
  const follows = !items || items[index + 1]?.rank === rank + 1
  return (
    <SegmentRow
      rank={rank}
      row={row}
      loaded={(row && cache.loaded.get(row[0])) ?? null}
      isContext={isContext}
      isConflict={row !== null && conflicts.has(row[0])}
      endsParagraph={next !== undefined && follows && hasTrait(next, 'beginsUnit')}
      source={source}
      target={target}
      words={words}
    />
  )
}

function useRows(
  { cache, items, source, target }: SegmentListProps,
  scroller: RefObject<HTMLElement | null>,
  metrics: RowMetrics,
  count: number,
  activeIndex: number,
) {
  const standing = useStanding(cache)
  const rowOf = useCallback(
    (index: number) => rowAt(standing, items ? (items[index]?.rank ?? -1) : index) ?? null,
    [standing, items],
  )
  const keyOf = useCallback((index: number) => rowOf(index)?.[0] ?? index, [rowOf])
  // A row that grows lays all that follow it out anew: what is guessed of them is guessed once.
  const heightOf = useMemo(() => {
    const guessed: number[] = []
    return (index: number) =>
      (guessed[index] ??= estimatedHeight(rowOf(index), metrics, source, target))
  }, [rowOf, metrics, source, target])
  return useVirtualRows({ scroller, count, activeIndex, keyOf, heightOf, size: SIZE })
}

const SIZE = { width: 1060, height: 800 }

function useMetrics(scroller: RefObject<HTMLElement | null>): RowMetrics {
  const [metrics, setMetrics] = useState(DEFAULT_METRICS)
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const observer = new ResizeObserver(() => setMetrics((old) => metricsOf(box, old)))
    observer.observe(box)
    return () => observer.disconnect()
  }, [scroller])
  return metrics
}

function metricsOf(box: HTMLElement, old: RowMetrics): RowMetrics {
  const style = getComputedStyle(box)
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const inPixels = (name: string) => {
    const value = style.getPropertyValue(name)
    return parseFloat(value) * (value.includes('rem') ? rem : 1)
  }
  const next = {
    width: box.clientWidth,
    textSize: inPixels('--text-size'),
    lineHeight: inPixels('--text-lead'),
    rowPadding: inPixels('--row-pad'),
  }
  const isSame = (Object.keys(next) as (keyof RowMetrics)[]).every((key) => next[key] === old[key])
  return isSame ? old : next
}
