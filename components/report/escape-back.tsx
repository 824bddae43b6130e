'use client'

import { useEffect } from 'react'
import { isComposed } from '../review/key-press'

/** Escape leaves, unless something is open that it closes. */
export function EscapeBack({ href }: { readonly href: string }) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposed(event)) return
      if (document.querySelector(OPEN) === null) location.assign(href)
    }
    // Before whatever is open hears of the key and goes.
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [href])
  return null
}

const OPEN = '[role="dialog"],[role="menu"],[role="listbox"]'
