'use client'

import { useEffect, useRef, useState } from 'react'
import type { Side } from '@/lib/model/file'

export interface DropHandlers {
  /** `side` is the pane under the pointer, null beside the panes. */
  readonly onFiles: (files: readonly File[], side: Side | null) => void
  readonly onText: (text: string, side: Side | null) => void
}

/**
 * Files or text dropped anywhere on the page. Gives the side that would take them now, `'page'`
 * beside the panes, or null while nothing is dragged.
 */
export function useDrop(handlers: DropHandlers): Side | 'page' | null {
  const [over, setOver] = useState<Side | 'page' | null>(null)
  const current = useRef(handlers)
  useEffect(() => {
    current.current = handlers
  })
  useEffect(() => {
    const listening = new AbortController()
    const on = (name: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      window.addEventListener(name, listener, { signal: listening.signal })
    on('dragover', (event) => {
      if (!brings(event, 'Files') || !event.dataTransfer) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(sideOf(event) ?? 'page')
    })
    on('dragleave', (event) => event.relatedTarget === null && setOver(null))
    on('drop', (event) => {
      setOver(null)
      if (!brings(event, 'Files')) return
      event.preventDefault()
      current.current.onFiles([...(event.dataTransfer?.files ?? [])], sideOf(event))
    })
    return () => listening.abort()
  }, [])
  usePaste(current)
  return over
}

/** A paste outside any field goes to a pane too. */
function usePaste(handlers: { readonly current: DropHandlers }): void {
  useEffect(() => {
    const listening = new AbortController()
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isField(event.target)) return
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length > 0) handlers.current.onFiles(files, null)
      else if (text !== '') handlers.current.onText(text, null)
    }
    window.addEventListener('paste', paste, { signal: listening.signal })
    return () => listening.abort()
  }, [handlers])
}

function brings(event: DragEvent, type: string): boolean {
  return event.dataTransfer?.types.includes(type) ?? false
}

function sideOf({ target }: DragEvent): Side | null {
  const pane = target instanceof Element ? target.closest<HTMLElement>('[data-pane]') : null
  const side = pane?.dataset.pane
  return side === 'source' || side === 'target' ? side : null
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null
}
