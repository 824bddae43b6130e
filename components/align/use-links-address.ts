'use client'

import { useEffect, useRef } from 'react'
import type { Desk, View } from '../review/desk'
import { closeLinks, openLinks } from './links-commands'

/**
 * The links stand in the address as a page of their own, so that Back leaves them and a reload stays
 * with them. Past the router, as in `use-desk-address`: nothing is asked of the server. On the way back
 * and forth it is not told either: it would ask the server for the page, write the address that it
 * knows over the one that stands there when the answer comes, and at times load the page anew.
 */
export function useLinksAddress(desk: Desk, view: View): void {
  const isGoingBack = useRef(false)
  useEffect(() => {
    if (isGoingBack.current || view === viewAsked()) return
    if (view === 'links') enter()
    else isGoingBack.current = leave()
  }, [view])
  useEffect(() => {
    const { pathname } = location
    const onPopState = (event: PopStateEvent) => {
      if (location.pathname !== pathname) return
      event.stopImmediatePropagation()
      const wasOwn = isGoingBack.current
      isGoingBack.current = false
      const isOpen = desk.screen().view === 'links'
      if (wasOwn && isOpen) enter()
      else if (viewAsked() === 'links') openLinks(desk)
      else if (isOpen) closeLinks(desk)
    }
    addEventListener('popstate', onPopState, { capture: true })
    return () => removeEventListener('popstate', onPopState, { capture: true })
  }, [desk])
}

function viewAsked(): View {
  return new URL(location.href).searchParams.get('view') === 'links' ? 'links' : 'review'
}

function enter(): void {
  const address = new URL(location.href)
  address.searchParams.set('view', 'links')
  History.prototype.pushState.call(history, { ...stateNow(), [ENTERED]: true }, '', address)
}

/** Goes back to where the links were entered from: true. Whoever began with them goes nowhere: false. */
function leave(): boolean {
  if (stateNow()[ENTERED] === true) {
    history.back()
    return true
  }
  const address = new URL(location.href)
  address.searchParams.delete('view')
  History.prototype.replaceState.call(history, stateNow(), '', address)
  return false
}

const ENTERED = 'interlinear.links'

function stateNow(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null ? { ...state } : {}
}
