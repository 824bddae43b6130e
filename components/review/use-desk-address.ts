'use client'

import { useEffect, useRef } from 'react'
import type { Desk, Screen } from './desk'
import { type DocumentCache, rankOf } from './document-cache'
import { land } from './moving'
import { takeUp } from './query/choose'
import { queryAsked } from './query/asked'

/**
 * The active segment and the query stand in the address, so that a reload, a link or the way back
 * comes to the same place. The query is taken up when the outline has come.
 */
export function useAddress(
  desk: Desk,
  shown: DocumentCache,
  { active, query, view }: Screen,
): void {
  const rank = rankOf(shown, active)
  const isWhole = shown.rows.length === shown.total
  const asked = useRef<Asked | null>(null)
  const isTakenUp = useRef(false)

  useEffect(() => {
    asked.current ??= { ...askedHere(), beganAt: desk.screen().active }
    performance.mark('interlinear:usable')
  }, [desk])
  useEffect(() => {
    if (!isWhole || !asked.current || isTakenUp.current) return
    isTakenUp.current = true
    comeBack(desk, asked.current)
  }, [desk, isWhole])
  useEffect(() => {
    const timer = setTimeout(() => {
      const address = new URL(location.href)
      if (rank >= 0) address.searchParams.set('segment', String(rank + 1))
      if (isTakenUp.current) {
        address.searchParams.delete('filter')
        if (query === '') address.searchParams.delete('q')
        else address.searchParams.set('q', query)
      }
      if (address.href !== location.href) rewrite(address)
    }, 300)
    return () => clearTimeout(timer)
    // Going back from the links shows an older address, to be brought up to date.
  }, [rank, query, isWhole, view])
}

/**
 * The browser's own way, past the router's: to the router a new address is a navigation, which would
 * end the one that is under way when somebody leaves the page just now.
 */
function rewrite(address: URL): void {
  History.prototype.replaceState.call(history, history.state, '', address)
}

interface Asked {
  readonly segment: string | null
  readonly query: string
  /** The segment that the page began with. */
  readonly beganAt: string
}

function askedHere() {
  const { searchParams } = new URL(location.href)
  const query = queryAsked({ q: searchParams.get('q'), filter: searchParams.get('filter') })
  return { segment: searchParams.get('segment'), query }
}

/** A page that the browser kept for the way back began elsewhere than its address says by now. */
function comeBack(desk: Desk, { segment, query, beganAt }: Asked): void {
  const { active, rank } = desk.screen()
  const wanted = Number(segment) - 1
  const isElsewhere = Number.isInteger(wanted) && wanted >= 0 && wanted !== rank
  if (active === beganAt && isElsewhere) land(desk, wanted)
  if (query !== '') void takeUp(desk, query, segment !== null)
}
