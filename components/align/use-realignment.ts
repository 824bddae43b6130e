'use client'

import { useEffect, useState } from 'react'
import { createClient } from '@/lib/api/client'
import type { RealignmentAnswer } from '@/lib/api/realign-answers'
import type { Result } from '@/lib/model/result'
import { fail } from '@/lib/model/result'
import { act } from '../review/decisions'
import type { Desk } from '../review/desk'

export interface Realignment {
  /** Null while the server works it out. */
  readonly proposed: Result<RealignmentAnswer> | null
  /** It was worked out once more, because something was changed meanwhile. */
  readonly isAgain: boolean
  readonly accept: () => void
}

/** Asks what realigning the rest would do, and does it. `onDone` is told when it is under way. */
export function useRealignment(desk: Desk, open: boolean, onDone: () => void): Realignment {
  const [proposed, setProposed] = useState<Result<RealignmentAnswer> | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (!open) return
    let isOver = false
    const ask = async () => {
      const answer = (await allSent(desk))
        ? await createClient().realignment(desk.store.state().info.id)
        : fail('realign.unsent')
      if (!isOver) setProposed(answer)
    }
    void ask()
    return () => {
      isOver = true
      setProposed(null)
    }
  }, [desk, open, round])
  const accept = () => {
    if (proposed?.ok !== true) return
    const { runs, kept } = proposed.value
    const action = { kind: 'realign', id: desk.newId(), label: 'realignRest', runs } as const
    const isOvertaken = desk.store.state().base.seq !== proposed.value.seq
    if (isOvertaken && !isStillAsSeen(desk, proposed.value)) setRound((one) => one + 1)
    else if (act(desk, action, 'told.realigned', { count: runs.length, kept })) onDone()
  }
  return { proposed, isAgain: round > 0, accept }
}

/** Are all segments that would go still there, as far as this browser knows? */
function isStillAsSeen(desk: Desk, { runs }: RealignmentAnswer): boolean {
  const { loaded } = desk.store.state().shown
  return runs.every(({ replace }) =>
    replace.every(({ segment, basedOn }) => {
      const state = loaded.get(segment)?.state
      return !state || (state.segment.live && state.head.action === basedOn)
    }),
  )
}

// Milliseconds that a proposal waits for what is on its way to the server.
const PATIENCE = 10_000

/** Waits until the server knows all that was done here: it can only go by that. */
function allSent({ store }: Desk): Promise<boolean> {
  const isSent = () => store.state().queue.entries.length === 0
  if (isSent()) return Promise.resolve(true)
  return new Promise((resolve) => {
    const end = (value: boolean) => {
      clearTimeout(timer)
      stop()
      resolve(value)
    }
    const stop = store.subscribe(() => isSent() && end(true))
    const timer = setTimeout(() => end(false), PATIENCE)
  })
}
