'use client'

import { type RefObject, useLayoutEffect, useState } from 'react'

export interface Heights {
  readonly source: number
  readonly target: number
}

/**
 * How tall the two sides are; null until they are on the screen. For the part that holds both: its
 * effects come after those of its children.
 */
export function useHeights(
  source: RefObject<HTMLElement | null>,
  target: RefObject<HTMLElement | null>,
): Heights | null {
  const [heights, setHeights] = useState<Heights | null>(null)
  useLayoutEffect(() => {
    const [one, other] = [source.current, target.current]
    if (!one || !other) return
    const measure = () => {
      const next = { source: one.offsetHeight, target: other.offsetHeight }
      setHeights((old) => (old && isSame(old, next) ? old : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(one)
    observer.observe(other)
    return () => observer.disconnect()
  }, [source, target])
  return heights
}

function isSame(a: Heights, b: Heights): boolean {
  return a.source === b.source && a.target === b.target
}
