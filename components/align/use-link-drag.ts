'use client'

import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react'
import { fail } from '@/lib/model/result'
import type { LinkSide } from '@/lib/review/propose-move'
import { type Desk, say } from '../review/desk'
import { rowAt } from '../review/document-cache'
import { goToRank } from '../review/moving'
import { type Dragged, type Drop, dropOf, type Over } from './link-drag'
import { moveSentence } from './repairs'

/** What is under way: the sentence, what letting go would do, and the lines that would take it. */
export interface LinkDrag {
  readonly dragged: Dragged
  readonly drop: Drop | null
  readonly over: Over | null
}

export interface LinkDragging {
  readonly drag: LinkDrag | null
  /** Hears presses anywhere in the list; those on a grip begin a drag. */
  readonly onPointerDown: (event: ReactPointerEvent) => void
}

/** Sentences dragged by their grip to the link above or below. Escape puts them back. */
export function useLinkDrag(desk: Desk): LinkDragging {
  const [drag, setDrag] = useState<LinkDrag | null>(null)
  const end = useRef<(() => void) | null>(null)
  useEffect(() => () => end.current?.(), [])
  const onPointerDown = (event: ReactPointerEvent) => {
    const grip = (event.target as Element).closest('.link-grip')
    const dragged = grip && event.button === 0 ? draggedAt(grip) : null
    if (!dragged) return
    // Neither the focus nor the selection follows.
    event.preventDefault()
    end.current?.()
    const from = headAt(desk, dragged.rank)
    end.current = follow(dragged, setDrag, (drop) => {
      goToRank(desk, dragged.rank, 'inSight')
      const { rank } = desk.screen()
      // A text that has to be settled first keeps one where one is.
      if (rank !== dragged.rank) return
      const isStill = from !== null && headAt(desk, rank) === from
      if (!isStill) desk.tell({ kind: 'failed', ...fail('revision.stale') })
      else if (drop) moveSentence(desk, dragged.side, drop.direction, drop.count)
      else say(desk, 'told.dropElsewhere')
    })
  }
  return { drag, onPointerDown }
}

/**
 * The revision that a sentence is taken out of, by the action that made it: the server's answer to what
 * was done before brings the same one anew. Null while it is on its way.
 */
function headAt(desk: Desk, rank: number): string | null {
  const { shown } = desk.store.state()
  const row = rowAt(shown, rank)
  return (row && shown.loaded.get(row[0])?.state.head.action) ?? null
}

/** Follows the pointer until it is let go, or Escape; gives what ends it early. */
function follow(
  dragged: Dragged,
  onMove: (drag: LinkDrag | null) => void,
  onDrop: (drop: Drop | null) => void,
): () => void {
  let last: LinkDrag = { dragged, drop: null, over: null }
  const listening = new AbortController()
  const end = () => {
    listening.abort()
    onMove(null)
  }
  const { signal } = listening
  onMove(last)
  const move = (event: PointerEvent) => {
    const over = overAt(event)
    if (over?.first === last.over?.first && over?.last === last.over?.last) return
    last = { dragged, over, drop: dropOf(dragged, over) }
    onMove(last)
  }
  addEventListener('pointermove', move, { signal })
  const drop = (event: PointerEvent) => {
    move(event)
    end()
    if (last.over && last.over.first !== dragged.rank) onDrop(last.drop)
  }
  addEventListener('pointerup', drop, { signal })
  addEventListener('pointercancel', end, { signal })
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end()
    // Keys would change what is being dragged.
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener('keydown', escape, { signal, capture: true })
  return end
}

function draggedAt(grip: Element): Dragged | null {
  const sentence = grip.closest<HTMLElement>('.link-sentence')
  const row = grip.closest<HTMLElement>('[data-first]')
  if (!sentence || !row) return null
  return {
    rank: Number(row.dataset.first),
    side: sentence.dataset.side === 'source' ? 'source' : ('target' satisfies LinkSide),
    piece: Number(sentence.dataset.piece),
    pieces: Number(sentence.dataset.pieces),
  }
}

/** Rows are taken by their height alone: the pointer may be beside them. */
function overAt({ clientY }: PointerEvent): Over | null {
  for (const line of document.querySelectorAll<HTMLElement>('[data-first]')) {
    const { top, bottom } = line.getBoundingClientRect()
    if (clientY < top || clientY >= bottom) continue
    return { first: Number(line.dataset.first), last: Number(line.dataset.last) }
  }
  return null
}
