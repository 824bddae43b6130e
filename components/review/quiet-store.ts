import type { Desk } from './desk'
import { keepTyped } from './typed'

/**
 * Waits until the server has everything that was done here, so that it can work out something from
 * its own state. False when it cannot be reached in time, or when typed text waits to be settled.
 */
export async function untilSent(desk: Desk): Promise<boolean> {
  if (!keepTyped(desk)) return false
  desk.show({ mode: 'navigate' })
  return until(desk, () =>
    desk.store.state().queue.entries.every(({ state }) => state === 'refused'),
  )
}

/**
 * Waits until the page has heard of an action of its own that the server did by itself: before that,
 * undo would mean the one before it. False when that takes too long.
 */
export function untilHeard(desk: Desk, action: string): Promise<boolean> {
  return until(desk, () => desk.store.state().own.some(({ id }) => id === action))
}

/** Waits until something is so, as long as a person would. */
async function until({ store }: Desk, isSo: () => boolean): Promise<boolean> {
  if (isSo()) return true
  return new Promise((resolve) => {
    const end = (done: boolean) => {
      clearTimeout(timer)
      leave()
      resolve(done)
    }
    const timer = setTimeout(() => end(isSo()), PATIENCE_MS)
    const leave = store.subscribe(() => isSo() && end(true))
  })
}

const PATIENCE_MS = 8_000
