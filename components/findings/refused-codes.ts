import type { Desk } from '../review/desk'
import { activeCards } from './finding-commands'
import { findingsOn } from './findings-on-screen'

/**
 * Opens the card about the inline codes of the active segment, with the keys in its fix: its approval
 * was refused for them. What was typed a moment ago may still be on its way through the check; whoever
 * does something else meanwhile is not called back.
 */
export function showRefusedCodes(desk: Desk): void {
  if (opened(desk)) return
  const segment = desk.screen().active
  const end = findingsOn(desk.store).state.subscribe(() => {
    if (desk.screen().active !== segment || opened(desk)) stop()
  })
  const timer = setTimeout(() => stop(), PATIENCE_MS)
  const stop = () => {
    clearTimeout(timer)
    end()
    for (const event of DOING) window.removeEventListener(event, stop, true)
  }
  for (const event of DOING) window.addEventListener(event, stop, true)
}

const PATIENCE_MS = 20_000
const DOING = ['keydown', 'pointerdown'] as const

function opened(desk: Desk): boolean {
  const card = activeCards(desk).find(({ findings }) =>
    findings.some(({ check }) => check === 'markup'),
  )
  if (!card) return false
  const { open } = findingsOn(desk.store)
  const { key } = card.findings[0]
  open.set({ segment: desk.screen().active, key, ask: (open.get()?.ask ?? 0) + 1 })
  return true
}
