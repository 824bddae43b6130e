import type { Command, Mode } from './keymap'
import { isSingleCharacter } from './keymap'

/** Why a chord may not be given to a command. Each is a key `refused.…` of `keys.json`. */
export type ChordRefusal = 'browser' | 'altGr' | 'typing' | 'fixed'

/**
 * Why nobody may give this chord to a command in this mode, or null.
 *
 * `browser`: the browser or the system has it and does not give it up, or people lose more than they
 * gain (a closed tab, the zoom). `altGr`: Ctrl+Alt with a character types on many keyboards, and Alt
 * with one does on a Mac. `typing`: while a text is edited the chord belongs to the text.
 */
export function refusalOf(chord: string, mode: Mode): Exclude<ChordRefusal, 'fixed'> | null {
  if (BROWSER.has(chord)) return 'browser'
  if (TYPES_WITH_ALT.test(chord)) return 'altGr'
  if (mode === 'edit' && isTyping(chord)) return 'typing'
  return mode === 'navigate' && MOVES_THE_FOCUS.has(chord) ? 'browser' : null
}

/** Commands that belong to one mode, or whose keys the text itself answers. */
export function isFixed(command: Command, mode: Mode): boolean {
  if (command === 'leave' || command === 'newParagraph' || command === 'selectNone') return true
  return command === 'edit' && mode === 'edit'
}

function isTyping(chord: string): boolean {
  if (isSingleCharacter(chord) || TEXT_CHORDS.has(chord)) return true
  const key = chord.split('+').at(-1) ?? ''
  const hasModifier = chord.startsWith('Mod+') || chord.startsWith('Alt+')
  return !hasModifier && !/^F\d+$/.test(key)
}

const TYPES_WITH_ALT = /^(Mod\+)?Alt\+(Shift\+)?.$/u

/**
 * Chrome and Firefox keep opening, closing and changing windows and tabs from pages; the rest could
 * be taken, to the harm of somebody who reloads, zooms, prints or looks for the address bar.
 */
const BROWSER: ReadonlySet<string> = new Set([
  ...['Mod+T', 'Mod+N', 'Mod+W', 'Mod+Q', 'Mod+R', 'Mod+L', 'Mod+P', 'Mod+Tab', 'Mod+Shift+Tab'],
  ...['Mod+Shift+T', 'Mod+Shift+N', 'Mod+Shift+W', 'Mod+Shift+Q', 'Mod+Shift+R', 'Mod+Shift+I'],
  ...['Mod+PageUp', 'Mod+PageDown', 'Mod++', 'Mod+-', 'Mod+=', 'Mod+0', 'Alt+F4', 'Alt+Tab'],
  ...['Alt+ArrowLeft', 'Alt+ArrowRight', 'F5', 'F11', 'F12', 'Mod+F4', 'Mod+F5'],
  ...['Mod+A', 'Mod+C', 'Mod+V', 'Mod+X'],
])

const MOVES_THE_FOCUS: ReadonlySet<string> = new Set(['Tab', 'Shift+Tab', 'Escape', ' '])

/** What an editable text does with modifiers: undo, words, its ends, selections. */
const TEXT_CHORDS: ReadonlySet<string> = new Set([
  ...['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+B', 'Mod+I', 'Mod+Shift+V', 'Mod+Backspace'],
  ...['Mod+Delete', 'Alt+Backspace', 'Alt+Delete', 'Mod+ArrowLeft', 'Mod+ArrowRight'],
  ...['Mod+Shift+ArrowLeft', 'Mod+Shift+ArrowRight', 'Mod+Shift+ArrowUp', 'Mod+Shift+ArrowDown'],
  ...['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight', 'Mod+Home', 'Mod+End', 'Mod+Shift+Home'],
  ...['Mod+Shift+End', 'Mod+Insert', 'Shift+Insert'],
])
