import type { Desk } from './desk'
import { say } from './desk'

/** Hides everything but the text and what is said of it, or brings it back. */
export function toggleZen(desk: Desk): void {
  const isZen = desk.screen().isZen !== true
  desk.show({ isZen })
  say(desk, isZen ? 'told.zenOn' : 'told.zenOff')
}
