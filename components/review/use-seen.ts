'use client'

import { useEffect, useState } from 'react'
import { createClient } from '@/lib/api/client'
import type { Desk } from './desk'

/**
 * The `seq` of the document when this person left it last, null when that was never. Leaving the
 * page, by any way, notes what stood on it then.
 */
export function useSeen(desk: Desk): number | null {
  const [seen, setSeen] = useState<number | null>(null)
  useEffect(() => {
    const { id } = desk.store.state().info
    const client = createClient()
    let isHere = true
    const asked = client.seen(id).then((answer) => {
      if (answer.ok && isHere) setSeen(answer.value.seq)
    })
    // Noted before the answer has come, this visit would pass for the one before it.
    const leave = () =>
      void asked.then(() => client.noteSeen(id, { seq: desk.store.state().shown.seq }))
    const onHide = () => void client.noteSeen(id, { seq: desk.store.state().shown.seq })
    addEventListener('pagehide', onHide)
    return () => {
      isHere = false
      removeEventListener('pagehide', onHide)
      leave()
    }
  }, [desk])
  return seen
}
