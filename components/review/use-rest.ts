'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

export interface Resting {
  readonly scroller: RefObject<HTMLElement | null>
  /** Changes whenever the active row should be brought to rest anew. */
  readonly token: string
  readonly rest: 'middle' | 'inSight'
  readonly activeElement: () => HTMLElement | null
  /** Draws the rows round the active one, when it is too far away to have been drawn. */
  readonly reach: () => void
}

/**
 * Holds the active row where the eye expects it: in the middle third, or where it was clicked. It is
 * held while rows above are still finding their heights, until the reader scrolls.
 */
export function useRest({ scroller, token, rest, activeElement, reach }: Resting): void {
  const held = useRef(false)
  const settle = () => {
    const box = scroller.current
    if (!box || !held.current) return
    const row = activeElement()
    if (!row) {
      reach()
      return
    }
    const shift = rest === 'middle' ? shiftToMiddle(box, row) : shiftIntoSight(box, row)
    if (Math.abs(shift) >= 1) box.scrollBy(0, shift)
  }

  useLayoutEffect(() => {
    held.current = true
  }, [token])
  useLayoutEffect(settle)

  useEffect(() => {
    const box = scroller.current
    const letGo = () => {
      held.current = false
    }
    for (const name of READERS_OWN) box?.addEventListener(name, letGo, { passive: true })
    return () => READERS_OWN.forEach((name) => box?.removeEventListener(name, letGo))
  }, [scroller])
}

const READERS_OWN = ['wheel', 'touchmove', 'pointerdown'] as const

/** The look's rule: 46 % of the free height above the row; one taller than the list begins at the top. */
function shiftToMiddle(box: HTMLElement, row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect()
  const free = box.clientHeight - height
  return top - box.getBoundingClientRect().top - Math.max(8, free * 0.46)
}

function shiftIntoSight(box: HTMLElement, row: HTMLElement): number {
  const { top, bottom } = row.getBoundingClientRect()
  const frame = box.getBoundingClientRect()
  if (top < frame.top + 8) return top - frame.top - 8
  const below = bottom - frame.bottom + 8
  return below > 0 ? Math.min(below, top - frame.top - 8) : 0
}
