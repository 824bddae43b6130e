import type { Command } from './keymap'
import { KEYMAP } from './keymap'

/** Commands chosen in the palette, the newest first; what is stored and not ours is left out. */
export function recentCommands(): readonly Command[] {
  const words = (localStorage.getItem(RECENT_KEY) ?? '').split(' ')
  return words.flatMap((word) => KEYMAP.find(({ command }) => command === word)?.command ?? [])
}

export function remember(command: Command): void {
  const others = recentCommands().filter((one) => one !== command)
  localStorage.setItem(RECENT_KEY, [command, ...others].slice(0, KEPT).join(' '))
}

const RECENT_KEY = 'interlinear.recentCommands'
const KEPT = 4
