'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

export interface ScrollAreaProps {
  readonly label: string
  readonly children: ReactNode
}

/** What is wider or longer than its place scrolls, also by the keys: only then is it a stop for them. */
export function ScrollArea({ label, children }: ScrollAreaProps) {
  const area = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const box = area.current
    if (!box) return
    const measure = () =>
      setScrolls(box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight)
    const watch = new ResizeObserver(measure)
    watch.observe(box)
    return () => watch.disconnect()
  }, [])
  const stop = scrolls ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {}
  return (
    <div ref={area} className="report-scroll" {...stop}>
      {children}
    </div>
  )
}
