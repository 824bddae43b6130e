import type { Command, KeyRow, Mode } from './keymap'
import { isSingleCharacter } from './keymap'

/** What is needed of a KeyboardEvent. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
  readonly repeat: boolean
  /** 229 while an input method has the key, also where `isComposing` comes a key late (Safari). */
  readonly keyCode: number
}

export interface KeySettings {
  readonly mac: boolean
  /** Single letters work in Navigate. */
  readonly singleKeys: boolean
  /** The table of keys as this reader has it. */
  readonly keymap: readonly KeyRow[]
}

/** The command that a key asks for, or null. Nothing is asked for while an input method composes. */
export function commandOf(press: KeyPress, mode: Mode, settings: KeySettings): Command | null {
  if (isComposed(press)) return null
  const chord = chordOf(press, settings.mac)
  if (chord === null || (isSingleCharacter(chord) && !settings.singleKeys)) return null
  const line = settings.keymap.find((one) => one[mode].includes(chord))
  if (!line || (press.repeat && !line.repeats)) return null
  return line.command
}

/** Does an input method have the key? Then it is nobody else's. */
export function isComposed(press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return press.isComposing || press.keyCode === COMPOSING
}

const COMPOSING = 229

/**
 * The chord of a key press as the table writes it; null for a modifier alone or one that is not ours.
 *
 * On a keyboard of another script the letter is told by its place (`code`), so that J and K work
 * there too.
 */
export function chordOf(press: KeyPress, mac: boolean): string | null {
  if (MODIFIERS.has(press.key)) return null
  const foreign = mac ? press.ctrlKey : press.metaKey
  if (foreign) return null
  const key = keyName(press)
  const isSymbol = key.length === 1 && !/[A-Z]/.test(key)
  const mod = mac ? press.metaKey : press.ctrlKey
  const shift = press.shiftKey && !isSymbol
  return [mod && 'Mod', press.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+')
}

const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'])

function keyName({ key, code }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  const place = /^Key([A-Z])$/.exec(code)?.[1]
  return place !== undefined && /^\p{Letter}$/u.test(key) ? place : key
}

/** How a chord is written beside a button: symbols on a Mac, words elsewhere. One entry a key. */
export function keyLabels(chord: string, mac: boolean): readonly string[] {
  const parts = chord.split('+')
  const names = mac ? MAC_NAMES : NAMES
  return parts.map((part) => names[part] ?? part)
}

const SHARED: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Delete: 'Del',
  Enter: '⏎',
  Escape: 'Esc',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
}
const NAMES: Readonly<Record<string, string>> = { ...SHARED, Mod: 'Ctrl' }
const MAC_NAMES: Readonly<Record<string, string>> = {
  ...SHARED,
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
}
