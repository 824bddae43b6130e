'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { keepChoice } from '../shell/cookie'
import { ZONE_COOKIE } from './zone'

/** Days are the reader's: the server hears once in which zone that is, and draws the page again. */
export function ZoneKeeper({ zone }: { readonly zone: string }) {
  const router = useRouter()
  const isTold = useRef(false)
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    // Once: a server that does not know the zone goes on with its own.
    if (own === zone || isTold.current) return
    isTold.current = true
    keepChoice(ZONE_COOKIE, encodeURIComponent(own))
    router.refresh()
  }, [zone, router])
  return null
}
