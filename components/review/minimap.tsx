'use client'

import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useRef,
  useSyncExternalStore,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineRow } from '@/lib/api/answers'
import type { Status } from '@/lib/model/review'
import type { Found } from '../findings/use-found-later'
import type { ExternalStore } from './external-store'
import { MapAsText } from './map-as-text'
import { bucketsOf, type MapBucket } from './map-buckets'
import { statusOf } from './outline-row'

/** The first and the last rank that the list shows; none where the last is before the first. */
export interface Sight {
  readonly first: number
  readonly last: number
}

export interface MinimapProps {
  readonly rows: readonly OutlineRow[]
  /** Rank from 0 of the active segment. */
  readonly activeRank: number
  /** What the filter has chosen; null without one. */
  readonly members: ReadonlySet<string> | null
  /** How many findings stand in each segment. */
  readonly found: Found
  readonly sight: ExternalStore<Sight>
  readonly onPick: (rank: number) => void
}

/**
 * The whole document at a glance: a stripe for each segment, its width and colour by status, a dot
 * where it is flagged or its link is doubtful, a mark at the end where checks have found something, a
 * line at the edge where the filter has chosen it. A
 * slider for the keyboard, and a table for those who would rather read.
 */
export const Minimap = memo(function Minimap(props: MinimapProps) {
  return <MinimapNow {...useDeferredValue(props)} />
})

/** It may come a frame after the row. */
const MinimapNow = memo(function MinimapNow(props: MinimapProps) {
  const { rows, members, found, sight, onPick } = props
  const { t } = useTranslation('review')
  return (
    <aside aria-label={t('minimap')} className="minimap">
      <MapSlider {...props}>
        <Stripes {...{ rows, members, found }} />
        {rows.length > 0 && <SightBox sight={sight} total={rows.length} />}
      </MapSlider>
      <MapAsText {...{ rows, members, found, onPick }} />
    </aside>
  )
})

function MapSlider({ rows, activeRank, onPick, children }: MinimapProps & { children: ReactNode }) {
  const { t } = useTranslation('review')
  const words = useTranslation('query').t
  const total = rows.length
  const go = (rank: number) => onPick(Math.min(total - 1, Math.max(0, rank)))
  const goToPoint = ({ clientY, currentTarget }: PointerEvent<HTMLElement>) => {
    const { top: edge, height } = currentTarget.getBoundingClientRect()
    const rank = Math.floor(((clientY - edge - PADDING) / (height - 2 * PADDING)) * total)
    if (total > 0 && rank !== activeRank) go(rank)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const rank = rankAfter(event.key, activeRank, total)
    if (rank === null || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    go(rank)
  }
  const row = rows[activeRank]
  const status = row ? t(`status.${statusOf(row)}`) : ''
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t('minimap')}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={Math.max(1, total)}
      aria-valuenow={activeRank + 1}
      aria-valuetext={words('map.value', { number: activeRank + 1, total, status })}
      className="relative min-h-0 flex-1 touch-none"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        goToPoint(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goToPoint(event)
      }}
    >
      {children}
    </div>
  )
}

/** Where a key of a slider leads; null for another. Pages are tenths of the document. */
function rankAfter(key: string, rank: number, total: number): number | null {
  const page = Math.max(1, Math.round(total / 10))
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 },
    ...{ PageDown: page, PageUp: -page, Home: -total, End: total },
  }
  const step = steps[key]
  return step === undefined ? null : rank + step
}

function Stripes({ rows, members, found }: Pick<MinimapProps, 'rows' | 'members' | 'found'>) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const box = canvas.current
    if (!box) return
    // A map may come a moment late; the row that is worked on may not.
    let waiting: ReturnType<typeof setTimeout> | undefined
    // Of more rows than lines of pixels, those of one line are drawn as one.
    const bucketsFor = ({ clientHeight }: HTMLCanvasElement) =>
      bucketsOf(rows, members, clientHeight * devicePixelRatio, found)
    const redraw = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => draw(box, bucketsFor(box)), 80)
    }
    const observer = new ResizeObserver(redraw)
    const theme = new MutationObserver(redraw)
    observer.observe(box)
    theme.observe(document.documentElement, { attributeFilter: ['data-theme', 'dir'] })
    return () => {
      clearTimeout(waiting)
      observer.disconnect()
      theme.disconnect()
    }
  }, [rows, members, found])
  return (
    <canvas
      ref={canvas}
      aria-hidden
      className="absolute inset-x-0 inset-y-2 h-[calc(100%-16px)] w-full"
    />
  )
}

const PADDING = 8

interface SightBoxProps {
  readonly sight: ExternalStore<Sight>
  readonly total: number
}

/** A frame round what the list shows. Scrolling moves it and draws nothing else anew. */
function SightBox({ sight, total }: SightBoxProps) {
  const { first, last } = useSyncExternalStore(sight.subscribe, sight.get, sight.get)
  if (last < first) return null
  const inset = (rows: number) =>
    `calc(${PADDING - 1}px + (100% - ${2 * PADDING}px) * ${rows / total})`
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute inset-x-0.5 min-h-3 rounded-s border-[1.5px] border-accent bg-accent/8"
      style={{ insetBlock: `${inset(first)} ${inset(Math.max(0, total - 1 - last))}` }}
    />
  )
}

function draw(canvas: HTMLCanvasElement, buckets: readonly MapBucket[]): void {
  const scale = devicePixelRatio
  const { clientWidth: width, clientHeight: height } = canvas
  canvas.width = width * scale
  canvas.height = height * scale
  const pen = canvas.getContext('2d')
  if (!pen || buckets.length === 0) return
  const style = getComputedStyle(canvas)
  const colour = coloursOf(style)
  const isMirrored = style.direction === 'rtl'
  pen.scale(scale, scale)
  const slot = height / buckets.length
  const stripe = slot > 3 ? slot - 1 : slot
  const paint = (name: string, x: number, y: number, wide: number, tall: number) => {
    pen.fillStyle = colour(name)
    pen.fillRect(isMirrored ? width - x - wide : x, y, wide, tall)
  }
  for (const [n, bucket] of buckets.entries()) {
    const { status, flagged, doubtful, matches, errors, warnings } = bucket
    const y = n * slot
    paint(FILLS[status], 6, y, WIDTHS[status], stripe)
    if (matches > 0) paint('--accent', 1, y, 2, Math.max(1, slot))
    const mark = flagged > 0 ? '--warning-line' : doubtful > 0 ? '--bead-doubtful' : null
    const tall = Math.max(2, Math.min(4, stripe))
    if (mark !== null) paint(mark, 28, y, 3, tall)
    // An error is twice as wide as a warning.
    if (errors > 0) paint('--error', 34, y, 8, tall)
    else if (warnings > 0) paint('--warning-line', 34, y, 4, tall)
  }
}

/** Each colour is looked up once a drawing: asking for one per row took 8 ms for 10,000 rows. */
function coloursOf(style: CSSStyleDeclaration): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const colour = known.get(name) ?? style.getPropertyValue(name)
    known.set(name, colour)
    return colour
  }
}

// What is sure is quiet: untouched text is a thin stripe, decided text a full one.
const WIDTHS: Readonly<Record<Status, number>> = {
  initial: 6,
  draft: 12,
  rejected: 18,
  approved: 18,
  final: 18,
}
const FILLS: Readonly<Record<Status, string>> = {
  initial: '--fill-initial',
  draft: '--fill-draft',
  rejected: '--fill-returned',
  approved: '--fill-approved',
  final: '--fill-final',
}
