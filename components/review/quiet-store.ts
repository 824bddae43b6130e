import type { Desk } from './desk'
import { keepTyped } from './typed'

/**
 * Waits until the server has everything that was done here, so that it can work out something from
 * its own state. False when it cannot be reached in time, or when typed text waits to be settled.
 */
export async function untilSent(desk: Desk): Promise<boolean> {
  if (!keepTyped(desk)) return false
  desk.show({ mode: 'navigate' })
  const { store } = desk
  const isSent = () => store.state().queue.entries.every(({ state }) => state === 'refused')
  if (isSent()) return true
  return new Promise((resolve) => {
    const end = (sent: boolean) => {
      clearTimeout(timer)
      leave()
      resolve(sent)
    }
    const timer = setTimeout(() => end(isSent()), PATIENCE_MS)
    const leave = store.subscribe(() => isSent() && end(true))
  })
}

const PATIENCE_MS = 8_000
