'use client'

import { memo, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineRow } from '@/lib/api/answers'
import type { Status } from '@/lib/model/review'
import type { ExternalStore } from './external-store'
import { isDoubtful, isToReview } from './filters'
import { hasTrait, statusOf } from './outline-row'

/** The first and the last rank that the list shows. */
export interface Sight {
  readonly first: number
  readonly last: number
}

export interface MinimapProps {
  readonly rows: readonly OutlineRow[]
  readonly sight: ExternalStore<Sight>
  readonly onPick: (rank: number) => void
}

/**
 * The whole document at a glance: a stripe for each segment, its width and colour by status, and a
 * dot where it is flagged or its link is doubtful. The chips above say the same in figures.
 */
export const Minimap = memo(function Minimap({ rows, sight, onPick }: MinimapProps) {
  const { t } = useTranslation('review')
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const box = canvas.current
    if (!box) return
    // A map may come a moment late; the row that is worked on may not.
    let waiting: ReturnType<typeof setTimeout> | undefined
    const redraw = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => draw(box, rows), 80)
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
  }, [rows])
  const toReview = useMemo(() => rows.filter(isToReview).length, [rows])
  return (
    <aside
      aria-label={t('minimap')}
      className="minimap relative overflow-hidden"
      onClick={({ clientY, currentTarget }) => {
        const { top: edge, height } = currentTarget.getBoundingClientRect()
        const tall = (height - 2 * PADDING) / Math.max(1, rows.length)
        const rank = Math.floor((clientY - edge - PADDING) / tall)
        onPick(Math.min(rows.length - 1, Math.max(0, rank)))
      }}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('minimap.figures', { toReview, total: rows.length })}
        className="absolute inset-x-0 inset-y-2 h-[calc(100%-16px)] w-full"
      />
      {rows.length > 0 && <SightBox sight={sight} total={rows.length} />}
    </aside>
  )
})

const PADDING = 8

interface SightBoxProps {
  readonly sight: ExternalStore<Sight>
  readonly total: number
}

/** A frame round what the list shows. Scrolling moves it and draws nothing else anew. */
function SightBox({ sight, total }: SightBoxProps) {
  const { first, last } = useSyncExternalStore(sight.subscribe, sight.get, sight.get)
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

function draw(canvas: HTMLCanvasElement, rows: readonly OutlineRow[]): void {
  const scale = devicePixelRatio
  const { clientWidth: width, clientHeight: height } = canvas
  canvas.width = width * scale
  canvas.height = height * scale
  const pen = canvas.getContext('2d')
  if (!pen || rows.length === 0) return
  const style = getComputedStyle(canvas)
  const colour = coloursOf(style)
  const isMirrored = style.direction === 'rtl'
  pen.scale(scale, scale)
  const slot = height / rows.length
  const stripe = slot > 3 ? slot - 1 : slot
  const paint = (x: number, y: number, wide: number, tall: number) =>
    pen.fillRect(isMirrored ? width - x - wide : x, y, wide, tall)
  for (const [rank, row] of rows.entries()) {
    const status = statusOf(row)
    const y = rank * slot
    pen.fillStyle = colour(FILLS[status])
    paint(6, y, WIDTHS[status], stripe)
    const mark = hasTrait(row, 'flagged')
      ? '--warning-line'
      : isDoubtful(row)
        ? '--bead-doubtful'
        : null
    if (mark === null) continue
    pen.fillStyle = colour(mark)
    paint(30, y, 5, Math.max(2, Math.min(4, stripe)))
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
