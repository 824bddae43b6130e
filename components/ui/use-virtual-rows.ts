'use client'

import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  type VirtualItem,
} from '@tanstack/react-virtual'
import { type RefObject, useCallback } from 'react'

export interface RowsToDraw {
  readonly scroller: RefObject<HTMLElement | null>
  readonly count: number
  /** Index of the line that stays drawn however far away; negative for none. */
  readonly activeIndex: number
  /** The same functions while lines stand where they stood: another lays them all out anew. */
  readonly keyOf: (index: number) => string | number
  /** In pixels, before a line is drawn and measured. */
  readonly heightOf: (index: number) => number
  /** What the list is taken to measure before it stands in the page, in pixels. */
  readonly size: { readonly width: number; readonly height: number }
}

export interface VirtualRows {
  readonly drawn: readonly VirtualItem[]
  /** Indexes of the first and the last line in sight. */
  readonly start: number
  readonly end: number
  /** Height of all lines, in pixels. */
  readonly height: number
  /** Takes the height of a line that is drawn. */
  readonly measure: (element: Element | null) => void
  /** Brings the active line, and those round it, among the drawn ones. */
  readonly reach: () => void
}

/** Lines drawn above and below those in sight. */
export const OVERSCAN = 6

/** Which lines of a long list are drawn, and where. What it gives is made anew at every drawing. */
export function useVirtualRows(rows: RowsToDraw): VirtualRows {
  const { scroller, count, activeIndex, keyOf, heightOf, size } = rows
  const rangeExtractor = useCallback(
    (range: Range) => {
      const near = defaultRangeExtractor(range)
      if (activeIndex < 0 || near.includes(activeIndex)) return near
      return [...near, activeIndex].sort((a, b) => a - b)
    },
    [activeIndex],
  )
  // Its functions stay the same while what they give changes: none of them is memoised, nor given on
  // as it is. The React compiler, which the rule is for, passes this hook by.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    ...{ count, rangeExtractor },
    overscan: OVERSCAN,
    getScrollElement: () => scroller.current,
    getItemKey: keyOf,
    estimateSize: heightOf,
    initialRect: size,
    initialOffset: () => {
      let offset = -300
      for (let index = 0; index < activeIndex; index++) offset += heightOf(index)
      return Math.max(0, offset)
    },
  })
  return {
    drawn: virtualizer.getVirtualItems(),
    start: virtualizer.range?.startIndex ?? 0,
    end: virtualizer.range?.endIndex ?? 0,
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    reach: () => virtualizer.scrollToIndex(activeIndex, { align: 'center' }),
  }
}
